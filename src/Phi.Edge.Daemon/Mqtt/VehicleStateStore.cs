using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>The newest vehicle state; unknown when it is too old. Staleness counts from arrival.</summary>
internal sealed class VehicleStateStore(IOptions<MqttOptions> options, TimeProvider time) : IVehicleState
{
    private sealed record Entry(VehicleState State, TimeSpan At);

    private Entry? _newest;

    public VehicleState Current => Volatile.Read(ref _newest) is { } newest && time.MonotonicNow() - newest.At <= options.Value.VehicleStateStaleAfter
        ? newest.State
        : VehicleState.Unknown;

    public void Set(VehicleState state) => Volatile.Write(ref _newest, new Entry(state, time.MonotonicNow()));
}
