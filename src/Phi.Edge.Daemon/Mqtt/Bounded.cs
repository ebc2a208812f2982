namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Keeps numbers on the wire finite, within their range and short.</summary>
internal static class Bounded
{
    private const double LongestLatencyMs = 60_000;

    /// <summary>The number, rounded to so many digits and moved into its range; null when it is none.</summary>
    public static double? Number(double? value, double min, double max, int digits = 3) =>
        value is { } number && double.IsFinite(number) ? Math.Round(Math.Clamp(number, min, max), digits) : null;

    /// <summary>The same, with the lower bound where there is no number.</summary>
    public static double NumberOr(double value, double fallback, double min, double max, int digits = 3) =>
        Number(value, min, max, digits) ?? fallback;

    public static double Share(double value) => NumberOr(value, 0, 0, 1);

    public static double Degrees(double value) => NumberOr(value, 0, -180, 180, 1);

    public static double LatencyMs(TimeSpan latency) => NumberOr(latency.TotalMilliseconds, 0, 0, LongestLatencyMs, 1);

    public static long Milliseconds(TimeSpan duration) => Math.Max(0, (long)duration.TotalMilliseconds);
}
