using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road;

/// <summary>Collects what is known beside the picture. Never blocks.</summary>
public sealed class RoadWorldSource(IVehicleState vehicle, OverspeedSwitch overspeed, IVehicleSignals? signals = null, IMapLimit? map = null)
{
    private const string WarningPath = "Vehicle.PhiEdge.Assistance.SpeedWarning.IsEnabled";

    internal RoadWorld Now()
    {
        var state = vehicle.Current;
        overspeed.Watch(state.Ignition, signals is not null && signals.TryGet(WarningPath, out var setting) ? setting.Flag : null);
        return new RoadWorld(state, map?.Current, overspeed.IsOn);
    }
}
