using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road;

/// <summary>Collects what is known beside the picture. Never blocks.</summary>
public sealed class RoadWorldSource(IVehicleState vehicle, OverspeedSwitch overspeed, IVehicleSignals? signals = null, IMapLimit? map = null)
{
    private const string WarningPath = "Vehicle.PhiEdge.Assistance.SpeedWarning.IsEnabled";
    private const string LatitudePath = "Vehicle.CurrentLocation.Latitude";
    private const string LongitudePath = "Vehicle.CurrentLocation.Longitude";

    internal RoadWorld Now()
    {
        var state = vehicle.Current;
        overspeed.Watch(state.Ignition, signals is not null && signals.TryGet(WarningPath, out var setting) ? setting.Flag : null);
        return new RoadWorld(state, Position(), map?.Current, overspeed.IsOn);
    }

    private GeoPosition? Position() =>
        signals is not null
        && signals.TryGet(LatitudePath, out var latitude) && latitude.Number is >= -90 and <= 90
        && signals.TryGet(LongitudePath, out var longitude) && longitude.Number is >= -180 and <= 180
            ? new GeoPosition(latitude.Number.Value, longitude.Number.Value)
            : null;
}
