using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Demo.Voice;
using Spectre.Console;

namespace Phi.Edge.Daemon.Demo;

/// <summary>Prints, as the film plays, what the script does on the left and what the daemon says on the right.</summary>
internal sealed class DemoTimeline(IAnsiConsole console, DriveScript script, DemoDashboard dashboard, VoiceTimeline voice)
{
    private int _acts;
    private int _alerts;

    /// <summary>A moment of the film.</summary>
    public static string Stamp(TimeSpan time) => $"{(int)time.TotalMinutes}:{time.Seconds:00}.{time.Milliseconds / 100}";

    /// <summary>Prints what has happened up to a moment of the film.</summary>
    public void Advance(TimeSpan filmStart, TimeSpan now)
    {
        while (_acts < script.Acts.Count && script.Acts[_acts].Start <= now)
        {
            var act = script.Acts[_acts++];
            console.MarkupLine($"[grey]{Stamp(act.Start)}[/]  script  {Markup.Escape(act.Name)} [grey]({act.Duration.TotalSeconds:0.0##} s)[/]");
        }

        foreach (var alert in dashboard.Alerts(filmStart).Skip(_alerts))
        {
            _alerts++;
            var (colour, level) = (Colour(alert.Message.Level), WireJson.NameOf(alert.Message.Level));
            var words = alert.Message.Transition is AlertTransition.Cleared ? "" : $": \"{alert.Message.Text}\"";
            console.MarkupLine(
                $"[grey]{Stamp(alert.CapturedAt)}[/]  [{colour}]DAEMON  {WireJson.NameOf(alert.Message.Kind)} {WireJson.NameOf(alert.Message.Transition)}"
                + $"{(alert.Message.Level == AlertLevel.None ? "" : $" ({level})")}{Markup.Escape(words)}[/] [grey]{alert.Latency.TotalMilliseconds:F0} ms after the frame[/]");
        }

        voice.Advance(at => Stamp(at - filmStart), over: now == TimeSpan.MaxValue);
    }

    private static string Colour(AlertLevel level) => level switch
    {
        AlertLevel.Critical => "bold red",
        AlertLevel.Warning => "yellow",
        AlertLevel.Notice => "aqua",
        _ => "green",
    };
}
