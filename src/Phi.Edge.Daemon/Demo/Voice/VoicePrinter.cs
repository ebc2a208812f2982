using System.Globalization;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Ecu;
using Spectre.Console;

namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>Prints what is said in the car, and at the end the lines beside what became of them.</summary>
internal static class VoicePrinter
{
    /// <summary>What the daemon made of a line, without markup: <c>set-temperature done: "22 degrees."</c>.</summary>
    public static string Describe(VoiceTurn turn) => $"{What(turn)}: \"{turn.Response?.Text}\"";

    /// <summary>How long it took, without markup.</summary>
    public static string Latencies(VoiceTurn turn) => string.Join(", ", new[]
    {
        turn.Latency is { } latency ? $"{Milliseconds(latency)} after the utterance" : null,
        turn.Request is not null && turn.Session?.ExecutionMs is { } ecu ? $"ECU {Milliseconds(TimeSpan.FromMilliseconds(ecu))}" : null,
    }.OfType<string>());

    /// <summary>What the ECU did, without markup.</summary>
    public static string Describe(EcuEvent done)
    {
        var set = string.Join(", ", done.Request.Signals.Select(pair => $"{pair.Key} = {pair.Value}"));
        return $"{done.Request.Command} {(done.Reply is { } reply ? WireJson.NameOf(reply.Status) : "not answered")}{(set.Length > 0 ? $": {set}" : "")}";
    }

    /// <summary>The closing table.</summary>
    public static void PrintTable(IAnsiConsole console, VoiceOutcome outcome, TimeSpan filmStart)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("at", "the driver", "expected")
            .AddColumn(new TableColumn("the daemon").NoWrap()).AddColumns("latency", "ECU");
        foreach (var (line, turn) in outcome.Lines)
        {
            var colour = turn?.AsScripted == true ? "green" : "red";
            table.AddRow(
                $"{((turn?.SpokenAt - filmStart) ?? line.Start).TotalSeconds:F1} s", Markup.Escape(line.Words), line.Expected.ToString().ToLowerInvariant(),
                $"[{colour}]{Markup.Escape(turn is null ? "was not told" : What(turn))}[/]", turn?.Latency is { } latency ? Milliseconds(latency) : "",
                turn is { Request: not null, Session.ExecutionMs: { } ecu } ? Milliseconds(TimeSpan.FromMilliseconds(ecu)) : "");
        }

        console.Write(table);
        console.WriteLine("Latency: from the end of the utterance (its last sound and the silence that ends it)");
        console.WriteLine("to the publication of the command, or to the decision where there is none.");
    }

    private static string What(VoiceTurn turn)
    {
        var commands = turn.Request?.Command ?? string.Join(", ", turn.Session?.Commands ?? []);
        var reason = turn.Session?.Reason is { } why ? $" ({why})" : "";
        var came = turn.Answer is { } answer ? answer.ToString().ToLowerInvariant()
            : turn.Session is { Stage: VoiceStage.Done, End: { } end } ? WireJson.NameOf(end)
            : turn.Session is { } session ? $"stays at {WireJson.NameOf(session.Stage)}" : "heard nothing";
        return $"{commands} {came}{reason}".Trim();
    }

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:F0} ms");
}
