using System.Threading.Channels;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>Wakes a task that waits for one of several things. For one waiting task; waiting allocates nothing.</summary>
internal sealed class WakeSignal : IDisposable
{
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly ITimer _timer;

    public WakeSignal(TimeProvider time) =>
        _timer = time.CreateTimer(static signal => ((WakeSignal)signal!).Set(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Set() => _signal.Writer.TryWrite(true);

    /// <summary>Returns when the signal was set since the last call, when the time is over (or that of an earlier call), or when it is cancelled.</summary>
    public async ValueTask WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        if (_signal.Reader.TryRead(out _))
        {
            return;
        }

        _timer.Change(longest, Timeout.InfiniteTimeSpan);
        using var cancelled = cancellationToken.UnsafeRegister(static signal => ((WakeSignal)signal!).Set(), this);
        await _signal.Reader.ReadAsync(CancellationToken.None);
    }

    public void Dispose() => _timer.Dispose();
}
