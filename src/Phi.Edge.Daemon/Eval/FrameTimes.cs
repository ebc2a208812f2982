namespace Phi.Edge.Daemon.Eval;

/// <summary>Time per frame in milliseconds.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="P50">Median.</param>
/// <param name="P99">99 % are no slower.</param>
internal sealed record FrameTimes(double Mean, double P50, double P99)
{
    public static FrameTimes Of(IEnumerable<TimeSpan> times)
    {
        double[] sorted = [.. times.Select(time => time.TotalMilliseconds).Order()];
        return sorted.Length == 0
            ? new(0, 0, 0)
            : new(Math.Round(sorted.Average(), 3), Math.Round(sorted[sorted.Length / 2], 3), Math.Round(sorted[sorted.Length * 99 / 100], 3));
    }
}
