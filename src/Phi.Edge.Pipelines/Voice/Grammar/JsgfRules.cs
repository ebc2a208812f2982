using System.Globalization;
using System.Text;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Numbers;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Grammar;

/// <summary>The rules of a grammar as they are written; what needs a word that the recogniser does not know is left out.</summary>
internal sealed class JsgfRules(string language, Func<string, bool> knows)
{
    /// <summary>More numbers than this in one parameter are written in whole steps only.</summary>
    private const int MostNumbers = 250;

    /// <summary>Ways to say one number; the first two are the usual ones.</summary>
    private const int MostSpellings = 2;

    private readonly StringBuilder _definitions = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _slots = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _words = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    public string Definitions => _definitions.ToString();

    public IReadOnlyList<string> Words => [.. _words];

    public IReadOnlyList<string> MissingWords => [.. _missing];

    public static string Identifier(string name) => string.Concat(name.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    /// <summary>Defines a rule with these alternatives; returns its reference.</summary>
    public string Rule(string name, IReadOnlyList<string> alternatives)
    {
        var unique = Identifier(name);
        for (var i = 2; !_names.Add(unique); i++) unique = $"{Identifier(name)}_{i}";
        _definitions.Append('<').Append(unique).Append("> = ").AppendJoin("\n  | ", alternatives).Append(";\n");
        return $"<{unique}>";
    }

    /// <summary>Plain words; null when one of them is not known.</summary>
    public string? Text(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word).ToList();
        return parts.Contains(null) ? null : string.Join(' ', parts);
    }

    /// <summary>A pattern; null when it cannot be said.</summary>
    public string? Pattern(PatternNode node, CommandDefinition command) => node switch
    {
        WordNode word => Word(word.Word),
        SlotNode slot => Slot(command.Parameter(slot.Parameter), command),
        SequenceNode sequence => Sequence(sequence, command),
        ChoiceNode choice => Choice([.. choice.Options.Select(option => Pattern(option, command)).OfType<string>().Distinct()]),
        OptionalNode optional => Pattern(optional.Inner, command) is { Length: > 0 } inner ? $"[{inner}]" : "",
        _ => null,
    };

    private static string? Choice(List<string> options) => options.Count == 0 ? null : options.Count == 1 ? options[0] : $"({string.Join(" | ", options)})";

    private string? Sequence(SequenceNode sequence, CommandDefinition command)
    {
        var parts = new List<string>();
        foreach (var part in sequence.Parts)
        {
            if (Pattern(part, command) is not { } text) return null;
            if (text.Length > 0) parts.Add(text);
        }

        return string.Join(' ', parts);
    }

    // A dictionary has "climate control" for "climate-control", but some words with a hyphen too.
    private string? Word(string word)
    {
        string[] parts = knows(word) ? [word] : word.Split('-', StringSplitOptions.RemoveEmptyEntries);
        var unknown = parts.Where(part => !knows(part)).ToList();
        foreach (var part in unknown) _missing.Add(part);
        if (unknown.Count > 0 || parts.Length == 0) return null;
        foreach (var part in parts) _words.Add(part);
        return string.Join(' ', parts);
    }

    private string? Slot(ParameterDefinition? parameter, CommandDefinition command)
    {
        var key = parameter switch
        {
            { Type: ParameterType.Number } => $"number {Lowest(parameter, command)} {parameter.Maximum} {parameter.Step}",
            { List: { } list } => $"list {list.Name}",
            _ => null,
        };
        if (parameter is null || key is null) return null;
        if (!_slots.TryGetValue(key, out var rule)) _slots[key] = rule = parameter.Type == ParameterType.Number ? Numbers(parameter, Lowest(parameter, command)) : List(parameter.List!);
        return rule;
    }

    private string? List(ValueList list)
    {
        var none = new CommandDefinition { Name = "", Summary = "", Group = "", Kind = CommandKind.Action, Safety = SafetyClass.Comfort, Patterns = new Dictionary<string, IReadOnlyList<UtterancePattern>>() };
        var options = list.Values.SelectMany(value => value.Spoken.GetValueOrDefault(language) ?? []).Select(node => Pattern(node, none)).OfType<string>().Distinct().ToList();
        return options.Count == 0 ? null : Rule($"list_{list.Name}", options);
    }

    // Nobody says "louder by minus two": what is added is said without its sign.
    private static double Lowest(ParameterDefinition parameter, CommandDefinition command) =>
        parameter.Minimum < 0 && command.Effects.Any(effect => effect.AddParameter == parameter.Name) ? parameter.Step ?? 1 : parameter.Minimum ?? 0;

    private string? Numbers(ParameterDefinition parameter, double low)
    {
        var (high, step) = (parameter.Maximum ?? 0, parameter.Step ?? 1);
        if ((high - low) / step > MostNumbers && step < 1) step = 1;
        var said = new List<string>();
        for (var i = 0; i <= Math.Min((high - low) / step, 1000); i++)
        {
            var number = Math.Round(low + i * step, 6);
            // The other words for one are articles, which alone are no number.
            said.AddRange(SpokenNumbers.Spell(language, number).Take(number == 1 ? 1 : MostSpellings).Select(Text).OfType<string>());
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"number_{low}_{high}_{step}");
        return said.Count == 0 ? null : Rule(name, [.. said.Distinct()]);
    }
}
