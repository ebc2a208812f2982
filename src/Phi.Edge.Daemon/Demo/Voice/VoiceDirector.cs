using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>Lets the driver say each line at its time: presses the button where the line wants it, and waits for the line before to be over.</summary>
/// <param name="lines">The lines with their sound.</param>
/// <param name="dashboard">Has the button.</param>
/// <param name="mouth">Says them.</param>
/// <param name="log">Knows how far the daemon is.</param>
/// <param name="time">The clock.</param>
internal sealed class VoiceDirector(IReadOnlyList<SpokenLine> lines, DemoDashboard dashboard, DriverMouth mouth, VoiceLog log, TimeProvider time)
{
    private static readonly TimeSpan Glimpse = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestOpening = TimeSpan.FromSeconds(2);

    // Nobody replies before the question is out; the daemon would not take it for a reply either.
    private static readonly TimeSpan Hesitation = TimeSpan.FromSeconds(2);

    /// <summary>Runs until all is said or it is cancelled.</summary>
    /// <param name="filmStart">When the film began; null before.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task RunAsync(Func<TimeSpan?> filmStart, CancellationToken cancellation)
    {
        try
        {
            for (var i = 0; i < lines.Count; i++)
            {
                var start = lines[i].Line.Start;
                await UntilAsync(() => filmStart() is { } film && time.MonotonicNow() - film >= start, TimeSpan.MaxValue, cancellation);
                await UntilAsync(() => log.Turns.Count == i && (i == 0 || log.Turns[^1].IsOver), LongestTurn, cancellation);
                await SayAsync(lines[i], cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The drive is over.
        }
    }

    private async Task SayAsync(SpokenLine line, CancellationToken cancellation)
    {
        if (line.Line.Opening == LineOpening.Button)
        {
            await dashboard.PressAsync(ListenAction.Toggle, cancellation);
            await UntilAsync(() => log.IsListening, LongestOpening, cancellation);
        }

        if (line.Line.Opening == LineOpening.Reply)
            await Task.Delay(Hesitation, time, cancellation);

        mouth.Say(line);
    }

    private async Task UntilAsync(Func<bool> holds, TimeSpan longest, CancellationToken cancellation)
    {
        var begun = time.MonotonicNow();
        while (!holds() && time.MonotonicNow() - begun < longest)
            await Task.Delay(Glimpse, time, cancellation);
    }
}
