using Spectre.Console;

namespace Phi.Edge.Daemon.Eval.Voice;

/// <summary>Prints the measurement.</summary>
internal static class VoiceEvalTable
{
    public static void Write(IAnsiConsole console, VoiceEvalReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("condition", "voice", "exact", "share");
        foreach (var group in report.Trials.GroupBy(t => (t.Condition, t.Voice)))
            AddRow(table, group.Key.Condition, group.Key.Voice, [.. group]);
        foreach (var group in report.Trials.GroupBy(t => t.Condition))
            AddRow(table, group.Key, "all", [.. group]);
        console.Write(table);
        foreach (var trial in report.Trials.Where(t => !t.Exact))
            console.WriteLine($"  {trial.Condition}, {trial.Voice}: \"{trial.Say}\" heard \"{trial.Heard}\" -> {(trial.Executed.Count == 0 ? "nothing" : string.Join(", ", trial.Executed))} ({trial.End})");
        if (report.P95ToCommandMs is not null)
            console.WriteLine($"End of utterance (after its silence) to command: median {report.MedianToCommandMs:F0} ms, 95 % within {report.P95ToCommandMs:F0} ms.");
        if (report.OtherMinutes > 0)
            console.WriteLine($"Other speech, button not pressed: {report.OtherMinutes:F1} min, {report.OtherSessions} session(s) opened by wake words, {report.OtherCommands.Count} command(s) {string.Join("; ", report.OtherCommands)}");
        if (report.PressedMinutes > 0)
            console.WriteLine($"Other speech, button pressed before each piece: {report.PressedMinutes:F1} min, {report.PressedCommands.Count} command(s) {string.Join("; ", report.PressedCommands)}");
    }

    private static void AddRow(Table table, string condition, string voice, VoiceTrial[] trials)
    {
        var exact = trials.Count(t => t.Exact);
        table.AddRow(Markup.Escape(condition), Markup.Escape(voice), $"{exact}/{trials.Length}", $"{100.0 * exact / trials.Length:F1} %");
    }
}
