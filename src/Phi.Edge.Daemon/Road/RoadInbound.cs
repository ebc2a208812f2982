using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Road;

/// <summary>Reads what the car sends for the road. Pure: bytes in, value or reason out.</summary>
internal static class RoadInbound
{
    public static InboundRejection? ReadMapLimit(ReadOnlySpan<byte> json, out MapLimit? limit)
    {
        limit = null;
        if (!InboundJson.TryRead(json, out MapLimitMessage? message))
        {
            return InboundRejection.Malformed;
        }

        var unlimited = message.Unlimited == true;
        if (message.Limit is < 1 or > MapLimitMessage.Highest || (unlimited && message.Limit is not null))
        {
            return InboundRejection.OutOfRange;
        }

        limit = message.Limit is null && !unlimited
            ? null
            : new MapLimit(message.Limit, message.Unit ?? SpeedUnit.Kmh, message.Assumed == true);
        return null;
    }

    public static InboundRejection? ReadSwitch(ReadOnlySpan<byte> json, out OverspeedSwitchMessage? message) =>
        InboundJson.TryRead(json, out message) ? null : InboundRejection.Malformed;
}
