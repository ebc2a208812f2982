namespace Phi.Edge.Contracts.Ports;

/// <summary>The one time base of the process for capture times and durations. It never jumps, whatever GNSS or NTP do to the date.</summary>
public static class MonotonicTime
{
    /// <summary>
    /// Time since an arbitrary start that everybody in the process shares (on Linux the start of the machine), so that
    /// values taken in different places may be subtracted.
    /// </summary>
    public static TimeSpan MonotonicNow(this TimeProvider time) => time.GetElapsedTime(0);
}
