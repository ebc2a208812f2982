namespace Phi.Edge.Daemon.Hosting;

/// <summary>Pure: may a loop that has just failed be started again, and after what pause?</summary>
internal sealed class RestartBudget(int restarts, TimeSpan window, TimeSpan pause)
{
    private readonly Queue<TimeSpan> _failures = new();

    /// <summary>Takes note of a failure at <paramref name="now"/> (monotonic).</summary>
    /// <returns>The pause before the next start, or null when the budget is spent.</returns>
    public TimeSpan? Fail(TimeSpan now)
    {
        while (_failures.TryPeek(out var oldest) && now - oldest > window)
        {
            _failures.Dequeue();
        }

        _failures.Enqueue(now);
        return _failures.Count > restarts ? null : pause * Math.Pow(2, _failures.Count - 1);
    }
}
