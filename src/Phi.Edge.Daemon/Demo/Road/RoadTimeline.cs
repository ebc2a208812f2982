using Spectre.Console;

namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>Prints, as it happens, which sign is passed and what the daemon says of the road.</summary>
internal sealed class RoadTimeline(IAnsiConsole console, RoadScript script, RoadLog log)
{
    private int _posts;
    private int _signs;
    private int _limits;

    /// <summary>Prints what is new.</summary>
    /// <param name="stamp">Writes a moment of the film.</param>
    /// <param name="filmStart">When the road film began.</param>
    /// <param name="now">The moment of the film.</param>
    public void Advance(Func<TimeSpan, string> stamp, TimeSpan filmStart, TimeSpan now)
    {
        foreach (var told in log.Signs.Skip(_signs))
        {
            _signs++;
            console.MarkupLine($"[grey]{stamp(told.At - filmStart)}[/]  [green]DAEMON  sign {Markup.Escape(RoadPrinter.Describe(told))}[/] [grey]{told.Message.DistanceM:F0} m ahead[/]");
        }

        foreach (var limit in log.Limits.Skip(_limits))
        {
            _limits++;
            console.MarkupLine($"[grey]{stamp(limit.At - filmStart)}[/]  [green]DAEMON  speed limit {Markup.Escape(limit.Text)}[/]");
        }

        while (_posts < script.Posts.Count && script.Posts[_posts].Passed <= now)
        {
            var post = script.Posts[_posts++];
            console.MarkupLine($"[grey]{stamp(post.Passed)}[/]  road    {Markup.Escape(post.Title)} is passed");
        }
    }
}
