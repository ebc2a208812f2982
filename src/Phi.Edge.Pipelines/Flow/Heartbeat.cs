using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Flow;

/// <summary>
/// Remembers when a loop last touched it. Not armed before the first beat, so that a long warm-up is not taken for a hang.
/// </summary>
public sealed class Heartbeat : IHeartbeat
{
    private const long Disarmed = long.MinValue;
    private readonly TimeProvider _time;
    private long _last = Disarmed;
    private long _beats;

    /// <param name="name">Which loop, for health reports.</param>
    /// <param name="limit">Without a beat for longer than this the loop counts as hung; above zero.</param>
    /// <param name="time">Monotonic clock.</param>
    public Heartbeat(string name, TimeSpan limit, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero);
        (Name, Limit, _time) = (name, limit, time);
    }

    /// <summary>Which loop.</summary>
    public string Name { get; }

    /// <summary>Without a beat for longer than this the loop counts as hung.</summary>
    public TimeSpan Limit { get; }

    /// <summary>Beats since start.</summary>
    public long Beats => Interlocked.Read(ref _beats);

    /// <summary>Time since the last beat; null while not armed.</summary>
    public TimeSpan? Age
    {
        get
        {
            var last = Interlocked.Read(ref _last);
            return last == Disarmed ? null : _time.GetElapsedTime(last);
        }
    }

    /// <summary>The loop has been armed and has not beaten within the limit.</summary>
    public bool IsStale => Age > Limit;

    /// <inheritdoc/>
    public void Beat()
    {
        Interlocked.Exchange(ref _last, _time.GetTimestamp());
        Interlocked.Increment(ref _beats);
    }

    /// <summary>The loop has ended as intended, or is about to do something slow: its silence is no hang until the next beat.</summary>
    public void Disarm() => Interlocked.Exchange(ref _last, Disarmed);
}
