using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Reads what the car sends. Pure: bytes in, value or reason out.</summary>
internal static class InboundMessages
{
    public static InboundRejection? ReadVehicleState(ReadOnlySpan<byte> json, out VehicleState state)
    {
        state = VehicleState.Unknown;
        if (!InboundJson.TryRead(json, out VehicleStateMessage? message))
        {
            return InboundRejection.Malformed;
        }

        if (message.SpeedKmh is { } speed && !(speed is >= 0 and <= VehicleStateMessage.MaxSpeedKmh))
        {
            return InboundRejection.OutOfRange;
        }

        if (message.Position is { } position && !IsOnEarth(position))
        {
            return InboundRejection.OutOfRange;
        }

        state = new VehicleState((float?)message.SpeedKmh, ToIgnition(message.Ignition), ToGear(message.Gear)) { Position = ToPosition(message.Position) };
        return null;
    }

    public static InboundRejection? ReadAcknowledge(ReadOnlySpan<byte> json, out AcknowledgeMessage message)
    {
        var read = InboundJson.TryRead(json, out AcknowledgeMessage? parsed);
        message = parsed ?? new AcknowledgeMessage();
        return read ? null : InboundRejection.Malformed;
    }

    private static bool IsOnEarth(VehiclePositionMessage position) =>
        position is { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 }
        && position.Heading is null or (>= 0 and <= 360)
        && position.Accuracy is null or (>= 0 and <= VehiclePositionMessage.MaxAccuracy);

    private static VehiclePosition? ToPosition(VehiclePositionMessage? position) => position is null
        ? null
        : new VehiclePosition(position.Latitude, position.Longitude, (float?)position.Heading, (float?)position.Accuracy);

    private static IgnitionState ToIgnition(IgnitionPosition? position) => position switch
    {
        IgnitionPosition.Off => IgnitionState.Off,
        IgnitionPosition.Accessory => IgnitionState.Accessory,
        IgnitionPosition.On => IgnitionState.On,
        IgnitionPosition.Start => IgnitionState.Start,
        _ => IgnitionState.Unknown,
    };

    private static Gear ToGear(GearPosition? position) => position switch
    {
        GearPosition.Park => Gear.Park,
        GearPosition.Reverse => Gear.Reverse,
        GearPosition.Neutral => Gear.Neutral,
        GearPosition.Drive => Gear.Drive,
        _ => Gear.Unknown,
    };
}
