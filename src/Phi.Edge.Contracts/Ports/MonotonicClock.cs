namespace Phi.Edge.Contracts.Ports;

/// <summary>The one clock of the process for capture times and durations. It never jumps, whatever GNSS or NTP do to the date.</summary>
public static class MonotonicClock
{
    /// <summary>
    /// Time since an arbitrary start that everybody in the process shares (on Linux the start of the machine), so that
    /// values taken in different places may be subtracted.
    /// </summary>
    public static TimeSpan MonotonicNow(this TimeProvider time) =>
        new((long)((Int128)time.GetTimestamp() * TimeSpan.TicksPerSecond / time.TimestampFrequency));

    /// <summary>
    /// The moment in UTC, moved into the range of dates. Uses the wall clock of now, so that a clock that is set right later corrects what
    /// follows.
    /// </summary>
    public static DateTimeOffset MonotonicToUtc(this TimeProvider time, TimeSpan moment)
    {
        var ticks = (Int128)time.GetUtcNow().UtcTicks - time.MonotonicNow().Ticks + moment.Ticks;
        return new DateTimeOffset((long)Int128.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
    }
}
