using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Daemon.Vehicle.Vss;

/// <summary>Every signal that is published. A new one is a row.</summary>
internal sealed class VssTable(IOptions<DriverPolicyOptions> policy)
{
    public IReadOnlyList<VssSignal> Signals { get; } =
    [
        .. DriverSignals.Rows(policy.Value),
        new("Vehicle.Connectivity.IsConnectivityAvailable", VssType.Boolean, null,
            known => known.CloudConnected is { } connected ? SignalValue.Of(connected) : null),
        .. OverlaySignals.Rows(),
        .. RoadSignals.Rows(),
    ];
}
