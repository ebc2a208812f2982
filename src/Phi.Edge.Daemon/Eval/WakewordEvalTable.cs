using Spectre.Console;

namespace Phi.Edge.Daemon.Eval;

/// <summary>The report for people.</summary>
internal static class WakewordEvalTable
{
    public static void Write(IAnsiConsole console, WakewordEvalReport report)
    {
        var table = new Table().RoundedBorder().Title($"Wake phrases in {report.Minutes:0.0} min; {report.CpuShare:P1} of one core");
        table.AddColumns("phrase", "threshold", "missed", "false accepts", "per hour");
        foreach (var score in report.Scores)
        {
            table.AddRow(
                Markup.Escape(score.Phrase), $"{score.Threshold:0e+0}", $"{score.Missed} of {score.Said}", $"{score.FalseAccepts}",
                score.FalseAcceptsPerHour is { } rate ? $"{rate:0.0}" : "-");
        }

        console.Write(table);
        foreach (var problem in report.Problems) console.MarkupLineInterpolated($"[yellow]![/] {problem}");
    }
}
