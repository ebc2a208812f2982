using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Driver;

/// <summary>Speed to band, with hysteresis.</summary>
internal sealed class SpeedBands(SpeedOptions options)
{
    public SpeedBand Current { get; private set; } = SpeedBand.Unknown;

    public SpeedBand Next(in VehicleState vehicle)
    {
        Current = Judge(vehicle);
        return Current;
    }

    private SpeedBand Judge(in VehicleState vehicle)
    {
        // A parked car is parked even when nobody tells the speed.
        if (vehicle.Gear == Gear.Park || vehicle.Ignition is IgnitionState.Off or IgnitionState.Accessory)
        {
            return SpeedBand.Standstill;
        }

        if (vehicle.SpeedKmh is not { } signed || !float.IsFinite(signed))
        {
            return SpeedBand.Unknown;
        }

        var speed = MathF.Abs(signed);
        return speed >= Limit(options.High, SpeedBand.High) ? SpeedBand.High
            : speed >= Limit(options.Low, SpeedBand.Low) ? SpeedBand.Low
            : speed >= Limit(options.Moving, SpeedBand.Crawling) ? SpeedBand.Crawling
            : SpeedBand.Standstill;
    }

    private float Limit(float start, SpeedBand band) => Current >= band ? start - options.Hysteresis : start;
}
