namespace Phi.Edge.Daemon.Mqtt;

/// <summary>How long to wait before the next attempt: doubling, bounded, and never the same for all cars of a fleet.</summary>
internal sealed class BackOff(TimeSpan min, TimeSpan max, Random random)
{
    private const int DoublingsThatFit = 30;

    /// <param name="failures">Failures before this one, in a row.</param>
    public TimeSpan After(int failures)
    {
        var full = Math.Min(min.TotalSeconds * Math.Pow(2, Math.Min(failures, DoublingsThatFit)), max.TotalSeconds);
        return TimeSpan.FromSeconds(full * (1 - (random.NextDouble() / 2)));
    }
}
