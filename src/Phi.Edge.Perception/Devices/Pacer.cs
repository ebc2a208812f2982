using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Devices;

/// <summary>Delivers media at its own speed, or at once. Used by one thread.</summary>
/// <param name="time">The clock.</param>
/// <param name="pace">Whether anything is waited for.</param>
public sealed class Pacer(TimeProvider time, PlaybackPace pace) : IDisposable
{
    // Beyond this the source was held up (a slow disk, a stopped process): going on from now beats catching up in a burst.
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(0.25);

    private readonly TimedSignal _never = new(time);
    private TimeSpan? _start;

    /// <summary>The next frame is due at once.</summary>
    public void Restart() => _start = null;

    /// <summary>Waits until the frame is due.</summary>
    /// <param name="mediaTime">The frame's place in the media.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The frame's capture time: now, or its media time when nothing is waited for.</returns>
    public TimeSpan Wait(TimeSpan mediaTime, CancellationToken cancellationToken)
    {
        if (pace == PlaybackPace.Fast)
            return mediaTime;

        var now = time.MonotonicNow();
        _start ??= now - mediaTime;
        var due = _start.Value + mediaTime;
        if (now - due > Late)
            _start = now - mediaTime;
        else if (due > now)
            _never.Wait(due - now, cancellationToken);
        return time.MonotonicNow();
    }

    /// <inheritdoc/>
    public void Dispose() => _never.Dispose();
}
