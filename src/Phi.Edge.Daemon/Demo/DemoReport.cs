using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Demo.Road;
using Phi.Edge.Daemon.Demo.Voice;
using Spectre.Console;

namespace Phi.Edge.Daemon.Demo;

/// <summary>Prints the outcome of a drive.</summary>
internal static class DemoReport
{
    /// <returns>Whether everything came as the scripts say.</returns>
    public static bool Print(IAnsiConsole console, DemoOutcome outcome, VoiceOutcome voice, RoadOutcome? road, TimeSpan filmStart)
    {
        console.WriteLine();
        var table = new Table().Border(TableBorder.Simple).AddColumns("at", "the script", "expected", "the daemon said", "after", "frame to dashboard");
        foreach (var act in outcome.Acts.Where(a => a.Act.Expected is not null || a.Alert is not null))
        {
            table.AddRow(
                $"{act.Act.Start.TotalSeconds:F1} s", act.Act.Name, act.Act.Expected is { } kind ? WireJson.NameOf(kind) : "nothing",
                Said(act), act.After is { } after ? $"{after.TotalSeconds:F1} s" : "", act.Alert is { } alert ? $"{alert.Latency.TotalMilliseconds:F0} ms" : "");
        }

        console.Write(table);
        var quiet = outcome.Acts.Where(a => a.Act.Expected is null && a.AsScripted).ToArray();
        console.WriteLine($"Passed in silence, as it should: {string.Join(", ", quiet.GroupBy(a => a.Act.Name).Select(g => $"{g.Count()} x {g.Key}"))}.");
        foreach (var other in outcome.Others)
        {
            console.WriteLine($"Also: {WireJson.NameOf(other.Message.Kind)} ({WireJson.NameOf(other.Message.Level)}) at {other.CapturedAt.TotalSeconds:F1} s: \"{other.Message.Text}\"");
        }

        PrintLatency(console, outcome.StateLatencies);
        console.WriteLine();
        VoicePrinter.PrintTable(console, voice, filmStart);
        if (road is not null)
        {
            console.WriteLine();
            RoadPrinter.PrintTable(console, road);
        }

        var asScripted = outcome.AsScripted && voice.AsScripted && road?.AsScripted != false;
        console.MarkupLine(asScripted ? "[green]All as in the script.[/]" : "[red]Not as in the script: see the tables.[/]");
        return asScripted;
    }

    private static string Said(ActOutcome act) => act.Alert is { } alert
        ? $"[{(act.AsScripted ? "green" : "red")}]{WireJson.NameOf(alert.Message.Kind)} ({WireJson.NameOf(alert.Message.Level)})[/]"
        : "[red]nothing[/]";

    private static void PrintLatency(IAnsiConsole console, IReadOnlyList<double> latencies)
    {
        if (latencies.Count == 0)
        {
            return;
        }

        var sorted = latencies.Order().ToArray();
        double At(double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
        console.WriteLine($"Driver states from capture to publish: median {At(0.5):F1} ms, 99 % within {At(0.99):F1} ms ({sorted.Length} messages).");
    }
}
