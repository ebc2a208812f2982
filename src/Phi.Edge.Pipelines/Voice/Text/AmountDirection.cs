using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>
/// Gives said amounts their sign: people say "two degrees cooler", never "minus two". Words that only patterns with a negative fixed value
/// of the same parameter have (<c>lower</c>, <c>cooler</c>) make it negative.
/// </summary>
internal sealed class AmountDirection
{
    private readonly Dictionary<(string Command, string Parameter), HashSet<string>> _negative = [];
    private readonly LanguageWords _language;

    public AmountDirection(LanguageWords language, IReadOnlyList<CommandPattern> patterns)
    {
        _language = language;
        var positive = new Dictionary<(string, string), HashSet<string>>();
        foreach (var (command, pattern) in patterns)
        {
            foreach (var (name, value) in pattern.With)
            {
                if (value.Number is not { } number || command.Parameter(name) is not { Minimum: < 0 }) continue;
                var table = number < 0 ? _negative : positive;
                if (!table.TryGetValue((command.Name, name), out var words)) table[(command.Name, name)] = words = new(StringComparer.Ordinal);
                words.UnionWith(Words(pattern.Node));
            }
        }

        foreach (var (key, words) in _negative) words.ExceptWith(positive.GetValueOrDefault(key, []));
    }

    /// <summary>The values with their signs.</summary>
    public IReadOnlyDictionary<string, SignalValue> Apply(
        CommandDefinition command, IReadOnlyDictionary<string, SignalValue> fixedValues, IReadOnlyDictionary<string, SignalValue> values,
        IReadOnlyList<TextToken> tokens)
    {
        var signed = new Dictionary<string, SignalValue>(values, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (value.Number is not > 0 || fixedValues.ContainsKey(name)) continue;
            if (!_negative.TryGetValue((command.Name, name), out var words)) continue;
            if (tokens.Any(token => Terms.Of(token.Word, _language) is { } term && words.Contains(term))) signed[name] = SignalValue.Of(-value.Number.Value);
        }

        return signed;
    }

    /// <summary>The said amount in the direction of a fixed one; null when it cannot be an amount of that parameter.</summary>
    public static SignalValue? Toward(ParameterDefinition parameter, SignalValue fixedValue, SignalValue said) =>
        parameter is { Minimum: < 0 and var minimum } && fixedValue.Number is { } direction && said.Number is { } amount
        && Math.CopySign(amount, direction) is var signed && signed >= minimum && signed <= (parameter.Maximum ?? double.MaxValue)
            ? SignalValue.Of(signed)
            : null;

    private IEnumerable<string> Words(PatternNode node) => node switch
    {
        WordNode word => TextTokenizer.Words(word.Word, _language).Select(part => Terms.Of(part, _language)).OfType<string>(),
        OptionalNode optional => Words(optional.Inner),
        ChoiceNode choice => choice.Options.SelectMany(Words),
        SequenceNode sequence => sequence.Parts.SelectMany(Words),
        _ => [],
    };
}
