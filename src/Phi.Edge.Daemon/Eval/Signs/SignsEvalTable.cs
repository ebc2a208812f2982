using Spectre.Console;

namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>The report for people.</summary>
internal static class SignsEvalTable
{
    public static void Write(IAnsiConsole console, SignsEvalReport report)
    {
        console.MarkupLineInterpolated($"region {report.Region}, recogniser {report.Recogniser[..12]}");
        foreach (var crops in report.Crops) WriteCrops(console, crops);
        foreach (var frames in report.Frames) WriteFrames(console, frames);
        foreach (var problem in report.Problems) console.MarkupLineInterpolated($"[yellow]![/] {problem}");
    }

    private static void WriteCrops(IAnsiConsole console, CropReport report)
    {
        var table = new Table().RoundedBorder().Title(Markup.Escape($"{report.Folder}: {report.Crops} crops"));
        table.AddColumns("what", "among the mapped classes", $"among {report.Names} names");
        table.AddRow("nearest name right", $"{report.Closed}", $"{report.Open}");
        foreach (var (band, shares) in report.BySize) table.AddRow(Markup.Escape($"  {band} px"), $"{shares[0]}", $"{shares[1]}");
        if (report.ReaddedClosed is { } again) table.AddRow($"  drawings added here (least likeness {report.ReaddedLeastCosine:0.0000})", $"{again}", $"{report.ReaddedOpen}");
        table.AddRow("taken for a sign", "", $"{report.Signs}");
        table.AddRow("accepted at the gallery's threshold", "", $"{report.Coverage}");
        table.AddRow("  right among them", "", $"{report.Precision}");
        table.AddRow("could be accepted at 98 % precision", "", $"{report.CoverageAt98:P1}");
        table.AddRow("ms per crop, mean/p50/p99", "", $"{report.Milliseconds.Mean:0.00}/{report.Milliseconds.P50:0.00}/{report.Milliseconds.P99:0.00}");
        console.Write(table);
        var classes = new Table().RoundedBorder().Title("Classes with errors");
        classes.AddColumns("class", "among the mapped", "among all", "mostly taken for");
        foreach (var one in report.ByClass.Where(one => one.Open.Right < one.Open.Of || one.Closed.Right < one.Closed.Of))
            classes.AddRow(Markup.Escape(one.Label), $"{one.Closed}", $"{one.Open}", Markup.Escape(one.MostlyTakenFor ?? ""));
        console.Write(classes);
    }

    private static void WriteFrames(IAnsiConsole console, FrameReport report)
    {
        var table = new Table().RoundedBorder().Title(Markup.Escape($"{report.Folder}: {report.Frames} frames, {report.Signs} signs, {report.ReportedPerFrame:0.0} places a frame"));
        table.AddColumns(["false per frame", "score", "found", .. SizeBand.All.Select(band => Markup.Escape($"{band} px")), "named right"]);
        foreach (var point in report.Points)
        {
            table.AddRow(
                [$"{point.FalsePerFrame:0.00}", $"{point.Score:0.00}", $"{point.Recall}", .. point.BySize.Values.Select(share => $"{share}"), $"{point.NamedRight}"]);
        }

        console.Write(table);
        console.MarkupLineInterpolated(
            $"found at any score {report.Found}; ms per frame, mean/p50/p99: {report.Milliseconds.Mean:0.0}/{report.Milliseconds.P50:0.0}/{report.Milliseconds.P99:0.0}, processor time {report.ProcessorMilliseconds:0.0}");
    }
}
