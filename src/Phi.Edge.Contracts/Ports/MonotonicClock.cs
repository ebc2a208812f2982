namespace Phi.Edge.Contracts.Ports;

/// <summary>Monotonic time and its translation to UTC for messages. All instances over one provider agree.</summary>
/// <param name="time">Where time comes from.</param>
public sealed class MonotonicClock(TimeProvider time)
{
    /// <summary>Time now, as <see cref="MonotonicTime.MonotonicNow"/>.</summary>
    public TimeSpan Now => time.MonotonicNow();

    /// <summary>The moment in UTC. Uses the wall clock of now, so that a clock that is set right later corrects what follows.</summary>
    public DateTimeOffset ToUtc(TimeSpan monotonic) => time.GetUtcNow() - (Now - monotonic);
}
