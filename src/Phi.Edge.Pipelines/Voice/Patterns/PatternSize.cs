namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>How large a pattern is, and what it holds.</summary>
internal static class PatternSize
{
    /// <summary>How many sentences it stands for, a slot counting as one.</summary>
    public static double Sentences(PatternNode node) => node switch
    {
        SequenceNode sequence => sequence.Parts.Aggregate(1.0, static (product, part) => product * Sentences(part)),
        ChoiceNode choice => choice.Options.Sum(Sentences),
        OptionalNode optional => 1 + Sentences(optional.Inner),
        _ => 1,
    };

    /// <summary>Words, slots and brackets in it, counted up to a bound.</summary>
    public static int Nodes(PatternNode node, int bound)
    {
        var (count, open) = (0, new Stack<PatternNode>([node]));
        while (count < bound && open.TryPop(out var next))
        {
            count++;
            foreach (var child in Children(next)) open.Push(child);
        }

        return count;
    }

    /// <summary>It can be said with no word at all.</summary>
    public static bool MayBeEmpty(PatternNode node) => node switch
    {
        OptionalNode => true,
        SequenceNode sequence => sequence.Parts.All(MayBeEmpty),
        ChoiceNode choice => choice.Options.Any(MayBeEmpty),
        _ => false,
    };

    /// <summary>The slots in it, each as often as it is written.</summary>
    public static IEnumerable<string> Slots(PatternNode node) =>
        node is SlotNode slot ? [slot.Parameter] : Children(node).SelectMany(Slots);

    /// <summary>The words in it.</summary>
    public static IEnumerable<string> Words(PatternNode node) =>
        node is WordNode word ? [word.Word] : Children(node).SelectMany(Words);

    /// <summary>A slot can be said twice in one sentence.</summary>
    public static string? Twice(PatternNode node) => node switch
    {
        SequenceNode sequence => sequence.Parts.SelectMany(static part => Slots(part).Distinct()).GroupBy(static slot => slot)
            .FirstOrDefault(static group => group.Count() > 1)?.Key ?? sequence.Parts.Select(Twice).FirstOrDefault(static slot => slot is not null),
        _ => Children(node).Select(Twice).FirstOrDefault(static slot => slot is not null),
    };

    /// <summary>The plainest way to say it: first options, nothing that may be left out.</summary>
    public static string Plain(PatternNode node) => node switch
    {
        WordNode word => word.Word,
        SlotNode slot => $"{{{slot.Parameter}}}",
        SequenceNode sequence => string.Join(' ', sequence.Parts.Select(Plain).Where(static part => part.Length > 0)),
        ChoiceNode choice => Plain(choice.Options[0]),
        _ => "",
    };

    public static IReadOnlyList<PatternNode> Children(PatternNode node) => node switch
    {
        SequenceNode sequence => sequence.Parts,
        ChoiceNode choice => choice.Options,
        OptionalNode optional => [optional.Inner],
        _ => [],
    };
}
