using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Context;
using Phi.Edge.Pipelines.Voice.Session;

namespace Phi.Edge.Pipelines.Tests.Voice.Session;

/// <summary>A car that stands still, and of whose signals nothing is known.</summary>
internal sealed class FixedWorld : IVehicleState, IVehicleSignals, IDriveContextSource
{
    public VehicleState Current { get; set; } = new(0, IgnitionState.On, Gear.Park);

    DriveContext IDriveContextSource.Current => new();

    public bool TryGet(string path, out SignalValue value)
    {
        value = default;
        return false;
    }
}
