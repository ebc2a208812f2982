using Phi.Edge.Pipelines.Voice.Catalogue.Reading;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Checks;

/// <summary>Finds sentences that two commands, or two values of a list, claim.</summary>
internal static class AmbiguityCheck
{
    /// <summary>Bounds the search; the shipped catalogue needs a small part of it.</summary>
    private const int MostSteps = 200_000;

    // Nothing that a pattern can hold, so that a number or free words meet only their like.
    private static readonly WordNode AnyNumber = new("(number)");
    private static readonly WordNode AnyWords = new("(words)");

    public static void Check(CommandCatalogue catalogue, CatalogueContext context)
    {
        foreach (var language in catalogue.Languages)
        {
            Commands(catalogue, language, context);
            foreach (var list in catalogue.Lists.Values) Values(list, language, context);
        }
    }

    private static void Commands(CommandCatalogue catalogue, string language, CatalogueContext context)
    {
        var automaton = new PatternAutomaton();
        var meanings = new Dictionary<string, int>(StringComparer.Ordinal);
        var examples = new List<(CommandDefinition Command, UtterancePattern Pattern)>();
        foreach (var command in catalogue.Commands)
        {
            foreach (var pattern in command.Patterns.GetValueOrDefault(language) ?? [])
            {
                var fixedValues = string.Join(';', pattern.With.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key}={pair.Value}"));
                if (meanings.TryAdd($"{command.Name} {fixedValues}", examples.Count)) examples.Add((command, pattern));
                automaton.Add(pattern.Node, meanings[$"{command.Name} {fixedValues}"], name => Slot(command, name, language));
            }
        }

        foreach (var (first, second, sentence) in automaton.Shared(MostSteps))
        {
            var (command, pattern) = examples[second];
            var other = examples[first].Command.Name;
            context.Wrong(context.Places[pattern], other == command.Name
                ? $"'{sentence}' ({language}) means this and, with other values, another pattern of '{command.Name}': take it out of one."
                : $"'{sentence}' ({language}) means '{command.Name}' and '{other}': take it out of one.");
        }
    }

    private static PatternNode Slot(CommandDefinition command, string name, string language)
    {
        var parameter = command.Parameter(name);
        return parameter?.Type switch
        {
            ParameterType.Number => AnyNumber,
            ParameterType.Choice when parameter.List is { Values.Count: > 0 } list => new ChoiceNode([.. list.Values.SelectMany(value => value.Spoken.GetValueOrDefault(language) ?? [])]),
            _ => AnyWords,
        };
    }

    private static void Values(ValueList list, string language, CatalogueContext context)
    {
        var automaton = new PatternAutomaton();
        for (var i = 0; i < list.Values.Count; i++)
        {
            foreach (var node in list.Values[i].Spoken.GetValueOrDefault(language) ?? []) automaton.Add(node, i, static _ => AnyWords);
        }

        foreach (var (first, second, sentence) in automaton.Shared(MostSteps))
        {
            var spot = context.ListPlaces[(list.Name, list.Values[second].Name)];
            context.Wrong(spot, $"'{sentence}' ({language}) means '{list.Values[second].Name}' and '{list.Values[first].Name}': take it out of one.");
        }
    }
}
