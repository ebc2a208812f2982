using Spectre.Console;

namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>Prints what was seen of the road, and at the end the signs beside what was said of them.</summary>
internal static class RoadPrinter
{
    /// <summary>A sign as it was told, without markup.</summary>
    public static string Describe(ToldSign told)
    {
        var name = told.Message.Name is "" ? "unknown" : told.Message.Name;
        return told.Words is "" ? name : $"{name}: \"{told.Words.ReplaceLineEndings(" ")}\"";
    }

    /// <summary>The closing table.</summary>
    public static void PrintTable(IAnsiConsole console, RoadOutcome outcome)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("passed", "beside the road", "the daemon said", "before passing");
        foreach (var post in outcome.Posts)
        {
            var said = post.Told is { } told ? Markup.Escape(Describe(told)) : "nothing";
            table.AddRow(
                $"{post.Post.Passed.TotalSeconds:F1} s", Markup.Escape(post.Post.Title), $"[{(post.AsScripted ? "green" : "red")}]{said}[/]",
                post.Lead is { } lead ? $"{lead.TotalSeconds:F1} s" : "");
        }

        console.Write(table);
        foreach (var other in outcome.Others)
            console.MarkupLine($"[red]Not there, but said at {other.At.TotalSeconds:F1} s: {Markup.Escape(Describe(other))}[/]");
        var limits = string.Join(", ", outcome.Limits.Select(l => $"{l.Text} at {l.At.TotalSeconds:F1} s"));
        console.MarkupLine($"[{(outcome.LimitsAsScripted ? "default" : "red")}]Speed limit shown: {Markup.Escape(limits)}. The board that asks for 130 changes nothing.[/]");
        console.MarkupLine(outcome.Overspeed is { } at ? $"Speeding: first warned of at {at.TotalSeconds:F1} s." : "[red]Speeding: no warning.[/]");
    }
}
