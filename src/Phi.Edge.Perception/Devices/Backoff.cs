namespace Phi.Edge.Perception.Devices;

/// <summary>Waits between retries: doubling, with jitter, so that devices that failed together do not come back together.</summary>
internal sealed class Backoff(TimeSpan min, TimeSpan max, Random random)
{
    private const double Jitter = 0.25;
    private TimeSpan? _next;

    public TimeSpan Next()
    {
        var wait = _next ?? min;
        _next = wait * 2 < max ? wait * 2 : max;
        return wait * (1 - Jitter + (2 * Jitter * random.NextDouble()));
    }

    public void Reset() => _next = null;
}
