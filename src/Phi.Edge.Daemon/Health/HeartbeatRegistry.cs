using Microsoft.Extensions.Options;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Daemon.Health;

/// <summary>All heartbeats of the daemon. Filled while it starts.</summary>
internal sealed class HeartbeatRegistry(IOptions<HealthOptions> options, TimeProvider time)
{
    private readonly Lock _gate = new();
    private Heartbeat[] _all = [];

    /// <summary>A snapshot.</summary>
    public IReadOnlyList<Heartbeat> All => Volatile.Read(ref _all);

    public Heartbeat Create(string name)
    {
        var heartbeat = new Heartbeat(name, options.Value.StaleAfter, time);
        Add(heartbeat);
        return heartbeat;
    }

    public void Add(Heartbeat heartbeat)
    {
        lock (_gate)
        {
            Volatile.Write(ref _all, [.. _all, heartbeat]);
        }
    }

    /// <summary>The first loop that hangs; null when all are alive.</summary>
    public Heartbeat? FindStale() => Array.Find(Volatile.Read(ref _all), heartbeat => heartbeat.IsStale);
}
