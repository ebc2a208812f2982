namespace Phi.Edge.Perception.Devices;

/// <summary>
/// A signal one thread waits for, at most for a time that the injected clock measures. Waiting allocates nothing: one timer
/// is armed again and again.
/// </summary>
internal sealed class TimedSignal : IDisposable
{
    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private bool _set;

    public TimedSignal(TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(static self => ((TimedSignal)self!).Pulse(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Set()
    {
        lock (_gate)
        {
            _set = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until set, and resets the signal.</summary>
    /// <returns>False when the time is up, or on cancellation.</returns>
    public bool Wait(TimeSpan limit, CancellationToken cancellationToken)
    {
        if (limit <= TimeSpan.Zero)
            return TakeSet();

        using var registration = cancellationToken.UnsafeRegister(static self => ((TimedSignal)self!).Pulse(), this);
        lock (_gate)
        {
            // The timer is armed inside the lock, so that its pulse cannot come before the wait. What decides is the clock:
            // a pulse may be left over from an earlier wait.
            var until = _time.GetElapsedTime(0) + limit;
            while (!_set && !cancellationToken.IsCancellationRequested)
            {
                var left = until - _time.GetElapsedTime(0);
                if (left <= TimeSpan.Zero)
                    break;

                _timer.Change(Rounded(left), Timeout.InfiniteTimeSpan);
                Monitor.Wait(_gate);
            }

            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return TakeSet();
        }
    }

    public void Dispose() => _timer.Dispose();

    // Timers count whole milliseconds and cut off the rest: rounded up, one wait is enough.
    private static TimeSpan Rounded(TimeSpan limit) => TimeSpan.FromMilliseconds(Math.Ceiling(limit.TotalMilliseconds));

    private bool TakeSet()
    {
        lock (_gate)
        {
            var was = _set;
            _set = false;
            return was;
        }
    }

    private void Pulse()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }
}
