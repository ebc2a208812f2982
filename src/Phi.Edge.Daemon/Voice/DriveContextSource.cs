using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Road;
using Phi.Edge.Pipelines.Voice.Context;
using Phi.Edge.Pipelines.Voice.Session;

namespace Phi.Edge.Daemon.Voice;

/// <summary>What the daemon knows of the drive: the vehicle's signals, and driver and road as their pipelines last told them.</summary>
internal sealed class DriveContextSource(IVehicleState vehicle, IVehicleSignals signals, TimeProvider time) : IDriveContextSource, IDriverStateSink, IRoadStateSink
{
    // Older than this, a state says nothing about now.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private readonly long _started = time.GetTimestamp();
    private readonly Lock _gate = new();
    private (DriverCondition Condition, long At)? _driver;
    private (RoadState State, long At)? _road;

    public DriveContext Current => Road is { } road ? WithoutRoad with
    {
        SpeedLimitKmh = road.Limit.Kmh,
        SpeedLimitFor = road.Limit.Kmh is null ? null : road.At - road.Limit.Since,
        LastSigns = [.. road.LastSigns.Select(SignWords.Of)],
    } : WithoutRoad;

    private DriveContext WithoutRoad => new()
    {
        SpeedKmh = vehicle.Current.SpeedKmh,
        Driver = Driver,
        LocalTime = time.GetLocalNow(),
        Trip = time.GetElapsedTime(_started),
        OutsideTemperatureCelsius = Number("Vehicle.Exterior.AirTemperature"),
        RangeKm = Number("Vehicle.Powertrain.Range") / 1000, // VSS counts it in metres
        ToDestination = Number("Vehicle.PhiEdge.Navigation.TimeToDestination") is >= 0 and < 1e6 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
    };

    private DriverCondition? Driver
    {
        get
        {
            lock (_gate)
            {
                return _driver is { } driver && time.GetElapsedTime(driver.At) < Fresh ? driver.Condition : null;
            }
        }
    }

    private RoadState? Road
    {
        get
        {
            lock (_gate)
            {
                return _road is { } road && time.GetElapsedTime(road.At) < Fresh ? road.State : null;
            }
        }
    }

    public void Publish(in RoadState state)
    {
        lock (_gate)
        {
            _road = (state, time.GetTimestamp());
        }
    }

    public void Publish(in DriverState state)
    {
        lock (_gate)
        {
            _driver = (state.Condition, time.GetTimestamp());
        }
    }

    private double? Number(string path) => signals.TryGet(path, out var value) ? value.Number : null;
}
