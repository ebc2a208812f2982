using System.Collections.Concurrent;
using Phi.Edge.Daemon.Ecu;
using Spectre.Console;

namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>Prints, as it happens, what the driver says, what the daemon answers and what the ECU does.</summary>
internal sealed class VoiceTimeline(IAnsiConsole console, VoiceLog log)
{
    private readonly ConcurrentQueue<string> _ecu = new();
    private int _spoken;
    private int _answered;

    /// <summary>For the ECU: it has handled a command.</summary>
    public void Report(EcuEvent done) => _ecu.Enqueue(VoicePrinter.Describe(done));

    /// <summary>For the ECU: something is wrong.</summary>
    public void Tell(string problem) => _ecu.Enqueue(problem);

    /// <summary>Prints what is new.</summary>
    /// <param name="stamp">Writes a moment of the monotonic clock as one of the film.</param>
    /// <param name="over">Print what is not complete as well: nothing more will come.</param>
    public void Advance(Func<TimeSpan, string> stamp, bool over)
    {
        var turns = log.Turns;
        while (_answered < turns.Count)
        {
            if (_spoken == _answered)
            {
                var said = turns[_spoken++];
                var wake = said.Line.Opening == LineOpening.WakeWord ? $"{VoiceScript.WakeWord}, " : "";
                console.MarkupLine($"[grey]{stamp(said.SpokenAt)}[/]  [blue]driver  \"{wake}{Markup.Escape(said.Line.Words)}\"[/]");
            }

            var turn = turns[_answered];
            if (!over && _answered == turns.Count - 1 && !(turn.IsOver && turn.Response is not null))
                break;

            PrintEcu();
            _answered++;
            console.MarkupLine(
                $"[grey]{stamp(turn.DecidedAt ?? turn.SpokenAt)}[/]  [green]DAEMON  {Markup.Escape(VoicePrinter.Describe(turn))}[/] [grey]{VoicePrinter.Latencies(turn)}[/]");
        }

        PrintEcu();
    }

    private void PrintEcu()
    {
        while (_ecu.TryDequeue(out var done))
            console.MarkupLine($"        [grey]ECU     {Markup.Escape(done)}[/]");
    }
}
