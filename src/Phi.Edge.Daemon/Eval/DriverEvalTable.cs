using Spectre.Console;

namespace Phi.Edge.Daemon.Eval;

/// <summary>The report for people.</summary>
internal static class DriverEvalTable
{
    public static void Write(IAnsiConsole console, DriverEvalReport report)
    {
        if (report.Clips.Count > 0) console.Write(Clips(report));
        foreach (var clip in report.Clips.Where(clip => clip.AlertLog.Count > 0))
            console.MarkupLineInterpolated($"{Path.GetFileName(clip.File)}: {string.Join("; ", clip.AlertLog)}");
        if (report.Stills.Count > 0) WriteStills(console, report.Stills);
        WriteSummary(console, report);
        foreach (var problem in report.Problems) console.MarkupLineInterpolated($"[yellow]![/] {problem}");
    }

    private static Table Clips(DriverEvalReport report)
    {
        var table = new Table().RoundedBorder().Title($"Clips; alerts as at {report.AssumedSpeedKmh:0} km/h");
        table.AddColumns("clip", "frames", "face", "invented", "blinks", "false/min", "mouth", "alert", "ms mean/p50/p99");
        foreach (var clip in report.Clips)
        {
            table.AddRow(
                Markup.Escape(Path.GetFileName(clip.File)), $"{clip.Frames}",
                clip.FaceExpected > 0 ? $"{clip.FaceFound / (double)clip.FaceExpected:P1}" : "-",
                clip.NoFaceExpected > 0 ? $"{clip.FaceInvented} of {clip.NoFaceExpected}" : "-",
                clip.Blinks is { Labelled: > 0 } found ? $"{found.Found} of {found.Labelled}" : "-",
                clip.Blinks is { } blinks ? $"{blinks.FalsePerMinute:0.00}" : "-",
                clip.MouthEvents > 0 ? $"{clip.MouthFound} of {clip.MouthEvents}" : "-",
                clip.HighestAlert,
                $"{clip.Milliseconds.Mean:0.0}/{clip.Milliseconds.P50:0.0}/{clip.Milliseconds.P99:0.0}");
        }

        return table;
    }

    private static void WriteStills(IAnsiConsole console, IReadOnlyList<StillResult> stills)
    {
        var table = new Table().RoundedBorder().Title("Pictures");
        table.AddColumns("label", "pictures", "face found", "eyes right");
        foreach (var group in stills.GroupBy(still => still.Label))
        {
            var eyes = group.Count(still => still.EyesClosedExpected is not null);
            table.AddRow(
                Markup.Escape(group.Key), $"{group.Count()}", $"{group.Count(still => still.FaceFound)}",
                eyes > 0 ? $"{group.Count(still => still.EyesClosed == still.EyesClosedExpected)}" : "-");
        }

        console.Write(table);
        foreach (var still in stills.Where(IsWrong))
        {
            console.MarkupLineInterpolated(
                $"  {still.File} ({still.Label}): {(still.FaceFound ? $"closure {still.EyeClosure:0.00}" : "no face found")}");
        }
    }

    private static bool IsWrong(StillResult still)
        => (still.FaceExpected is { } face && face != still.FaceFound) || still.EyesClosed != (still.EyesClosedExpected ?? still.EyesClosed);

    private static void WriteSummary(IAnsiConsole console, DriverEvalReport report)
    {
        var summary = report.Summary;
        console.MarkupLineInterpolated($"Blinks: {summary.BlinksFound} of {summary.Blinks} found, {summary.FalseBlinksPerMinute ?? 0:0.00} false per minute");
        console.MarkupLineInterpolated($"Mouth wide open: {summary.MouthFound} of {summary.MouthEvents} found");
        console.MarkupLineInterpolated($"Face found where there is one: {Share(summary.FaceRecall)}; invented in {summary.FacesInvented} of {summary.NoFaceFramesAndPictures} frames and pictures without");
        if (summary.EyeStates > 0)
            console.MarkupLineInterpolated($"Eye state right: {Share(summary.EyeStateAccuracy)} of {summary.EyeStates} pictures ({Share(summary.EyeStateAccuracyWhenFound)} where the face was found)");
        console.MarkupLineInterpolated($"Highest alert at {report.AssumedSpeedKmh:0} km/h: {summary.HighestAlert}");
    }

    private static string Share(double? value) => value is { } share ? $"{share:P1}" : "nothing labelled";
}
