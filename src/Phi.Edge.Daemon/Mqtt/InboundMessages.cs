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

        state = new VehicleState((float?)message.SpeedKmh, ToIgnition(message.Ignition), ToGear(message.Gear));
        return null;
    }

    public static InboundRejection? ReadAcknowledge(ReadOnlySpan<byte> json, out AcknowledgeMessage message)
    {
        var read = InboundJson.TryRead(json, out AcknowledgeMessage? parsed);
        message = parsed ?? new AcknowledgeMessage();
        return read ? null : InboundRejection.Malformed;
    }

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
