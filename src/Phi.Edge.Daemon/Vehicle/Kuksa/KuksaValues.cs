using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Vehicle.Kuksa.Protocol;
using Kind = Phi.Edge.Daemon.Vehicle.Kuksa.Protocol.Value.TypedValueOneofCase;

namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>Values of the databroker, untrusted: in our units and within their ranges, or null.</summary>
internal static class KuksaValues
{
    /// <summary>A signal's value; gear and ignition as the number of their enum.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="value">What was sent.</param>
    /// <param name="factor">From its unit to ours.</param>
    public static double? Read(KuksaSignal signal, Value? value, double factor) => signal switch
    {
        KuksaSignal.Ignition => (double?)Ignition(value is { TypedValueCase: Kind.String } ? value.String : null),
        KuksaSignal.CurrentGear or KuksaSignal.SelectedGear => (double?)ToGear(Number(value), signal == KuksaSignal.SelectedGear),

        // Some cars count backwards below zero.
        KuksaSignal.Speed => InRange(Math.Abs(Number(value) * factor ?? double.NaN), 0, VehicleStateMessage.MaxSpeedKmh),
        KuksaSignal.Latitude => InRange(Number(value) * factor, -90, 90),
        KuksaSignal.Longitude => InRange(Number(value) * factor, -180, 180),
        KuksaSignal.Heading => InRange(Number(value) * factor, 0, 360),
        _ => InRange(Number(value) * factor, 0, VehiclePositionMessage.MaxAccuracy),
    };

    private static IgnitionState? Ignition(string? word) => word switch
    {
        "LOCK" or "OFF" => IgnitionState.Off,
        "ACC" => IgnitionState.Accessory,
        "ON" => IgnitionState.On,
        "START" => IgnitionState.Start,
        _ => null,
    };

    // 0 is neutral, above forward, below reverse; the selected gear knows two more words.
    private static Gear? ToGear(double? number, bool selected) => number switch
    {
        null => null,
        126 when selected => Gear.Park,
        0 => Gear.Neutral,
        < 0 and >= -128 => Gear.Reverse,
        > 0 and <= 127 => Gear.Drive,
        _ => null,
    };

    private static double? Number(Value? value) => value?.TypedValueCase switch
    {
        Kind.Float => value.Float,
        Kind.Double => value.Double,
        Kind.Int32 => value.Int32,
        Kind.Int64 => value.Int64,
        Kind.Uint32 => value.Uint32,
        Kind.Uint64 => value.Uint64,
        _ => null,
    };

    private static double? InRange(double? number, double min, double max) => number >= min && number <= max ? number : null;
}
