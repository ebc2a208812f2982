namespace Phi.Edge.Contracts.Ports;

/// <summary>Time that only moves forward, and its translation to UTC for messages. All instances over one provider agree.</summary>
/// <param name="time">Where time comes from.</param>
public sealed class MonotonicClock(TimeProvider time)
{
    /// <summary>Time now, from an origin that is fixed while the machine runs.</summary>
    public TimeSpan Now => new((long)((Int128)time.GetTimestamp() * TimeSpan.TicksPerSecond / time.TimestampFrequency));

    /// <summary>The moment in UTC. Uses the wall clock of now, so that a clock that is set right later corrects what follows.</summary>
    public DateTimeOffset ToUtc(TimeSpan monotonic) => time.GetUtcNow() - (Now - monotonic);
}
