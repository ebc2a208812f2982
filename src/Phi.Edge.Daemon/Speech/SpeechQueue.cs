using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Speech;

/// <summary>
/// Speaks one answer at a time, behind alerts: while a warning is shown an answer waits, and one that comes interrupts the answer being spoken. An
/// answer that has waited too long is not spoken any more; it is on the dashboard.
/// </summary>
internal sealed partial class SpeechQueue(
    ISpeechOutput output, AlertWatch alerts, IOptions<SpeakerOptions> options, TimeProvider time, ILogger<SpeechQueue> logger) : ISpeechOutput, IDisposable
{
    private const int MostWaiting = 4;
    private readonly SemaphoreSlim _turn = new(1);
    private int _waiting;

    public async Task<bool> SpeakAsync(string text, string language, CancellationToken cancellationToken)
    {
        var start = time.MonotonicNow();
        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            Dropped(logger, "too many answers wait");
            return false;
        }

        try
        {
            await _turn.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            return await SpeakBehindAlertsAsync(text, language, start, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<bool> SpeakBehindAlertsAsync(string text, string language, TimeSpan start, CancellationToken cancellationToken)
    {
        var interrupted = false;
        while (true)
        {
            var (shown, changed) = alerts.Look();
            var waited = time.MonotonicNow() - start;
            switch (SpeechPolicy.Next(options.Value, shown, speaking: false, interrupted, waited))
            {
                case SpeechAction.Speak:
                    if (await SpeakUnlessAlertedAsync(text, language, changed, cancellationToken) is { } spoken)
                    {
                        return spoken;
                    }

                    Interrupted(logger);
                    (interrupted, start) = (true, time.MonotonicNow());
                    break;
                case SpeechAction.Wait:
                    await WaitAsync(changed, options.Value.MaxWait - waited, cancellationToken);
                    break;
                default:
                    Dropped(logger, interrupted ? "an alert interrupted it" : "an alert is shown");
                    return false;
            }
        }
    }

    /// <returns>Null when an alert has interrupted it.</returns>
    private async Task<bool?> SpeakUnlessAlertedAsync(string text, string language, Task changed, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var speaking = output.SpeakAsync(text, language, stop.Token);
        while (await Task.WhenAny(speaking, changed) != speaking)
        {
            (var shown, changed) = alerts.Look();
            if (SpeechPolicy.Next(options.Value, shown, speaking: true, interrupted: false, default) == SpeechAction.Interrupt)
            {
                await stop.CancelAsync();
                break;
            }
        }

        try
        {
            return await speaking;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task WaitAsync(Task changed, TimeSpan longest, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(changed, Task.Delay(longest, time, done.Token));
        await done.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
