using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>Reads from a pattern tree the sets of terms that its sentences have; alternatives with the same terms become one.</summary>
internal sealed class SkeletonReader(LanguageWords language)
{
    private const int MaximumAlternatives = 256;

    /// <summary>The alternatives of a tree.</summary>
    public IReadOnlyList<Skeleton> Read(PatternNode node) => node switch
    {
        WordNode word => [Word(word)],
        SlotNode slot => [new([], [], [slot.Parameter], [])],
        OptionalNode optional => [Read(optional.Inner).Aggregate(Skeleton.Empty, (all, one) => all.Add(one.AsOptional()))],
        ChoiceNode choice => Distinct(choice.Options.SelectMany(Read)),
        SequenceNode sequence => sequence.Parts.Aggregate<PatternNode, IReadOnlyList<Skeleton>>(
            [Skeleton.Empty], (heads, part) => Distinct(from tail in Read(part) from head in heads select head.Add(tail))),
        _ => [],
    };

    private Skeleton Word(WordNode word) =>
        new([.. TextTokenizer.Words(word.Word, language).Select(part => Terms.Of(part, language)).OfType<string>()], [], [], []);

    private static List<Skeleton> Distinct(IEnumerable<Skeleton> skeletons) =>
        [.. skeletons.DistinctBy(skeleton => skeleton.Key, StringComparer.Ordinal).Take(MaximumAlternatives)];
}
