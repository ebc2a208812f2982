using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Road;

/// <summary>The newest limit of the map; forgotten when it is too old. Age counts from arrival.</summary>
internal sealed class MapLimitStore(IOptions<MqttOptions> options, TimeProvider time) : IMapLimit
{
    private sealed record Entry(MapLimit? Limit, TimeSpan At);

    private Entry? _newest;

    public MapLimit? Current =>
        Volatile.Read(ref _newest) is { } newest && time.MonotonicNow() - newest.At <= options.Value.MapLimitStaleAfter ? newest.Limit : null;

    /// <param name="limit">The limit; null when the map knows nothing here.</param>
    public void Set(MapLimit? limit) => Volatile.Write(ref _newest, new Entry(limit, time.MonotonicNow()));
}
