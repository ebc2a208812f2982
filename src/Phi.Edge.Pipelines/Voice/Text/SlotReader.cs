using System.Text;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Numbers;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>Reads parameter values from the words of one sentence; what was read once is kept.</summary>
internal sealed class SlotReader(LanguageModel model, string text, IReadOnlyList<TextToken> tokens, TextOptions options, StepCounter steps)
{
    private const double TextStart = 0.5;
    private const double ListedText = 0.2;

    private readonly Dictionary<(string List, int Start), IReadOnlyList<SlotValue>> _choices = [];
    private readonly List<string> _words = [.. tokens.Select(token => token.Word)];

    /// <summary>The values of a parameter that start at a word.</summary>
    public IEnumerable<SlotValue> Values(ParameterDefinition parameter, int start) => parameter.Type switch
    {
        ParameterType.Number => Numbers(parameter, start),
        ParameterType.Choice => Choices(parameter.List!, start),
        ParameterType.Text => Texts(parameter, start),
        _ => [],
    };

    private IEnumerable<SlotValue> Numbers(ParameterDefinition parameter, int start)
    {
        if (SpokenNumbers.Parse(model.Words.Code, _words, start) is not { } number) yield break;
        var (unit, length) = Unit(start + number.Tokens);
        if (number.Tokens == 1 && model.Words.Articles.Contains(_words[start]) && unit is null) yield break;
        if (!Fits(parameter.Unit, unit)) yield break;
        var value = unit == "fahrenheit" && parameter.Unit == "celsius" ? FromFahrenheit(parameter, number.Value) : number.Value;
        yield return new(SignalValue.Of(value), number.Tokens, 0);
        if (length > 0) yield return new(SignalValue.Of(value), number.Tokens + length, 0);
    }

    // An amount of change has no offset: 2 °F more is 1.1 °C more.
    private static double FromFahrenheit(ParameterDefinition parameter, double value) =>
        Math.Round((parameter.Minimum is < 0 ? value : value - 32) / 1.8, 1);

    private (string? Unit, int Length) Unit(int start)
    {
        string? unit = null;
        var at = start;
        while (at < _words.Count && at < start + 2 && model.Words.Units.TryGetValue(_words[at], out var found))
        {
            unit = found;
            at++;
        }

        return (unit, at - start);
    }

    private static bool Fits(string? expected, string? said) => expected switch
    {
        null => true,
        "celsius" => said is null or "degree" or "celsius" or "fahrenheit" or "step",
        "percent" => said is null or "percent" or "step",
        _ => true,
    };

    private IReadOnlyList<SlotValue> Choices(ValueList list, int start)
    {
        if (_choices.TryGetValue((list.Name, start), out var known)) return known;
        var found = model.Lists.TryGetValue(list.Name, out var machine)
            ? machine.Run(tokens, start, steps).Select(match => new SlotValue(SignalValue.Of(list.Values[match.Accepted].Name), match.Length, 0)).ToArray()
            : [];
        return _choices[(list.Name, start)] = found;
    }

    private IEnumerable<SlotValue> Texts(ParameterDefinition parameter, int start)
    {
        if (parameter.List is { } list)
            foreach (var choice in Choices(list, start)) yield return choice with { Cost = ListedText * choice.Length };
        var end = parameter.Except is { } except ? EndBefore(except, start) : int.MaxValue;
        for (var length = 1; length <= options.MaximumTextWords && start + length <= tokens.Count && start + length < end; length++)
        {
            var said = Original(start, length);
            if (said.Length > parameter.MaximumLength) yield break;
            yield return new(SignalValue.Of(said), length, TextStart + length);
        }
    }

    // Where the first of the values that a text from here must not have ends.
    private int EndBefore(ValueList except, int start) => Enumerable.Range(start, tokens.Count - start)
        .SelectMany(at => Choices(except, at).Select(choice => at + choice.Length)).DefaultIfEmpty(int.MaxValue).Min();

    // As it was written, without words that were taken back or were no words.
    private string Original(int start, int length)
    {
        var said = new StringBuilder();
        for (var i = start; i < start + length; i++)
        {
            var token = tokens[i];
            if (i > start)
            {
                var before = tokens[i - 1];
                if (token.Start == before.Start) continue;
                var between = text.AsSpan(before.End, token.Start - before.End);
                said.Append(between.ContainsAnyInRange('0', 'z') || between.Length > 3 ? " " : between);
            }

            said.Append(text.AsSpan(token.Start, token.End - token.Start));
        }

        return said.ToString();
    }
}
