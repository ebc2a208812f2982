using Phi.Edge.Pipelines.Voice.Catalogue.Json;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Reading;

/// <summary>Reads one pattern text.</summary>
internal static class PatternsReader
{
    /// <summary>The tree; null, with a problem, when it is wrong or too large.</summary>
    public static PatternNode? Read(JsonSpot spot, string language, bool slotsAllowed, CatalogueContext context)
    {
        if (Expect.Text(spot, context.Problems) is not { } text) return null;
        var node = PatternParser.Parse(text, context.Phrases[language], null, out var problem);
        if (problem is not null) context.Problems.Add(spot.Problem(problem.What, problem.Character));
        return node is not null && IsSound(node, spot, slotsAllowed, context) ? node : null;
    }

    private static bool IsSound(PatternNode node, JsonSpot spot, bool slotsAllowed, CatalogueContext context)
    {
        var what =
            PatternSize.Nodes(node, CatalogueLimits.NodesPerPattern) >= CatalogueLimits.NodesPerPattern
                ? $"The pattern has more than {CatalogueLimits.NodesPerPattern} words with its phrases: split it."
            : PatternSize.Sentences(node) > CatalogueLimits.SentencesPerPattern
                ? $"The pattern stands for {PatternSize.Sentences(node):0.#e+0} sentences: leave out options that nobody needs."
            : PatternSize.MayBeEmpty(node) ? "The pattern can be said without a word: take a word out of the brackets."
            : !slotsAllowed && PatternSize.Slots(node).FirstOrDefault() is { } slot ? $"'{{{slot}}}' is a parameter, and only commands have parameters: write the words."
            : PatternSize.Twice(node) is { } twice ? $"'{{{twice}}}' can be said twice in one sentence: keep one."
            : null;
        if (what is not null) context.Wrong(spot, what);
        return what is null;
    }
}
