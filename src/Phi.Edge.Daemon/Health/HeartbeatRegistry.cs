namespace Phi.Edge.Daemon.Health;

/// <summary>All heartbeats of the daemon. Filled while it starts.</summary>
internal sealed class HeartbeatRegistry(TimeProvider time)
{
    private readonly Lock _gate = new();
    private LoopHeartbeat[] _all = [];

    /// <summary>A snapshot.</summary>
    public IReadOnlyList<LoopHeartbeat> All => Volatile.Read(ref _all);

    public LoopHeartbeat Create(string name)
    {
        var heartbeat = new LoopHeartbeat(name, time);
        lock (_gate)
        {
            Volatile.Write(ref _all, [.. _all, heartbeat]);
        }

        return heartbeat;
    }

    /// <summary>The first loop that has not beaten for <paramref name="limit"/>; null when all are fresh.</summary>
    public LoopHeartbeat? FindStale(TimeSpan limit)
    {
        foreach (var heartbeat in All)
        {
            if (heartbeat.Age > limit)
            {
                return heartbeat;
            }
        }

        return null;
    }
}
