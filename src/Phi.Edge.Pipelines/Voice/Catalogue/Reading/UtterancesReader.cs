using System.Collections.Frozen;
using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue.Json;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Reading;

/// <summary>Reads how a command is said, by language: patterns as texts, or as objects that fix parameters.</summary>
internal sealed class UtterancesReader(IReadOnlyList<ParameterDefinition> parameters, CatalogueContext context)
{
    private static readonly Dictionary<string, SignalValue> Nothing = [];

    public Dictionary<string, IReadOnlyList<UtterancePattern>> Read(JsonSpot command)
    {
        var patterns = new Dictionary<string, IReadOnlyList<UtterancePattern>>(StringComparer.Ordinal);
        if (command.Member("say") is not { } say)
        {
            if (command.Kind == JsonValueKind.Object) context.Wrong(command, "\"say\" is missing: how the command is said, by language.");
            return patterns;
        }

        foreach (var (language, value) in Expect.Members(say, context.Problems))
        {
            if (!LanguageCode.Check(language, value, context) || !context.Languages.Contains(language)) continue;
            patterns[language] = [.. Expect.OneOrMany(value).SelectMany(item => Entry(item, language))];
            CheckReachable(value, language, patterns[language]);
        }

        LanguageCode.CheckAllThere(say, patterns.Keys, context);
        return patterns;
    }

    private IEnumerable<UtterancePattern> Entry(JsonSpot spot, string language)
    {
        var (texts, with) = (spot, Nothing);
        var negated = FrozenSet<string>.Empty;
        var typed = false;
        if (spot.Kind == JsonValueKind.Object)
        {
            Expect.Only(spot, context.Problems, "say", "with", "negate", "typed");
            with = With(spot.Member("with"));
            negated = Negated(spot.Member("negate"));
            typed = Expect.Flag(spot.Member("typed"), context.Problems);
            if (spot.Member("say") is not { } inner)
            {
                context.Wrong(spot, "\"say\" is missing: the pattern.");
                yield break;
            }

            texts = inner;
        }

        foreach (var text in Expect.OneOrMany(texts))
        {
            if (PatternsReader.Read(text, language, true, context) is not { } node) continue;
            CheckSlots(text, node, with);
            var pattern = new UtterancePattern(node, with, text.Text) { Negated = negated, IsTyped = typed };
            context.Places[pattern] = text;
            yield return pattern;
        }
    }

    private FrozenSet<string> Negated(JsonSpot? spot)
    {
        if (Expect.Text(spot, context.Problems) is not { } name) return [];
        var parameter = parameters.FirstOrDefault(p => p.Name == name);
        if (parameter is null) context.Wrong(spot!, Unknown(name));
        else if (parameter is not { Type: ParameterType.Number, Minimum: < 0 }) context.Wrong(spot!, $"'{name}' is never negative: only a number with a \"min\" below 0 can be negated.");
        return [name];
    }

    private Dictionary<string, SignalValue> With(JsonSpot? spot)
    {
        var with = new Dictionary<string, SignalValue>(StringComparer.Ordinal);
        foreach (var (name, value) in Expect.Members(spot, context.Problems))
        {
            var signal = Expect.Value(value, context.Problems);
            var parameter = parameters.FirstOrDefault(p => p.Name == name);
            var what = parameter is null ? Unknown(name) : ValueCheck.Problem(parameter, signal);
            if (what is not null) context.Wrong(value, what);
            else with[name] = signal;
        }

        return with;
    }

    private void CheckSlots(JsonSpot spot, PatternNode node, Dictionary<string, SignalValue> with)
    {
        foreach (var slot in PatternSize.Slots(node).Distinct())
        {
            var parameter = parameters.FirstOrDefault(p => p.Name == slot);
            if (parameter is null) context.Wrong(spot, Unknown(slot));
            else if (with.ContainsKey(slot)) context.Wrong(spot, $"'{slot}' is said and fixed by \"with\": keep one.");
            else if (parameter.Type == ParameterType.Switch)
                context.Wrong(spot, $"'{slot}' is a switch, which has no words of its own: write two patterns with \"with\": {{\"{slot}\": true}} and false.");
        }
    }

    private void CheckReachable(JsonSpot spot, string language, IReadOnlyList<UtterancePattern> patterns)
    {
        if (patterns.Count == 0) return;
        foreach (var parameter in parameters.Where(static p => p.Default is null && !p.IsOptional))
        {
            if (!patterns.Any(p => p.With.ContainsKey(parameter.Name) || PatternSize.Slots(p.Node).Contains(parameter.Name)))
                context.Wrong(spot, $"No pattern in '{language}' says '{parameter.Name}', and it has no default: add a pattern with {{{parameter.Name}}}.");
        }
    }

    private string Unknown(string name) => parameters.Count == 0
        ? $"The command has no parameter '{name}': add it to \"parameters\"."
        : $"The command has no parameter '{name}': it has {string.Join(", ", parameters.Select(static p => p.Name))}.";
}
