using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>The road laid beside what the dashboard was told of it.</summary>
/// <param name="Posts">Each sign with what was said of it.</param>
/// <param name="Others">What was said of signs that do not stand there.</param>
/// <param name="Limits">The limits that were shown, with the moment of the film.</param>
/// <param name="Overspeed">When the driver was first warned of speeding; null when never.</param>
internal sealed record RoadOutcome(
    IReadOnlyList<PostOutcome> Posts, IReadOnlyList<ToldSign> Others, IReadOnlyList<ToldLimit> Limits, TimeSpan? Overspeed)
{
    // A sign is in sight for so long before it is passed, and its message may come so long after.
    private static readonly TimeSpan InSight = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>The limits of the signs were shown in their order, and the board that asks for another one changed nothing.</summary>
    public bool LimitsAsScripted => Limits.Select(l => l.Text).Where(t => !t.Contains('?', StringComparison.Ordinal)).SequenceEqual(["100", "70"]);

    /// <summary>Everything that stands there was said, nothing else, and speeding was noticed.</summary>
    public bool AsScripted => Posts.All(p => p.AsScripted) && Others.Count == 0 && LimitsAsScripted && Overspeed is not null;

    public static RoadOutcome Of(RoadScript script, RoadLog log, IReadOnlyList<ReceivedAlert> alerts, TimeSpan filmStart)
    {
        var told = log.Signs.Select(s => s with { At = s.At - filmStart }).ToList();
        var named = script.Posts.ToDictionary(post => post, post => Answer(post, told, t => post.Text is null && t.Name == post.Name));
        var posts = script.Posts.Select(post => named[post] ?? Answer(post, told, _ => true) ?? new PostOutcome(post, null, null)).ToArray();
        var limits = log.Limits.Select(l => l with { At = l.At - filmStart }).ToArray();
        var overspeed = alerts.FirstOrDefault(a => a.IsRise && a.Message.Kind == AlertKind.Overspeed)?.CapturedAt;
        return new RoadOutcome(posts, [.. told.DistinctBy(t => t.Message.SignId)], limits, overspeed);
    }

    // Of a board the last message counts, as its words come later.
    private static PostOutcome? Answer(RoadPost post, List<ToldSign> told, Predicate<ToldSign> wanted)
    {
        var candidates = told.FindAll(t => t.At >= post.Passed - InSight && t.At <= post.Passed + Grace && wanted(t));
        var answer = post.Text is null ? candidates.FirstOrDefault() : candidates.FindLast(t => t.Words.Length > 0) ?? candidates.LastOrDefault();
        if (answer is null)
            return null;

        told.RemoveAll(t => t.Message.SignId == answer.Message.SignId);
        return new PostOutcome(post, answer, post.Passed - answer.At);
    }
}
