using Microsoft.Extensions.Logging;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

internal sealed partial class MqttInbound
{
    [LoggerMessage(EventIds.MqttInboundRejected, LogLevel.Warning,
        "Refused a received message on {Topic} ({Bytes} bytes): {Reason}; {Total} refused so far. Said at most once a minute")]
    private static partial void Rejected(ILogger logger, string topic, long bytes, InboundRejection reason, long total);

    [LoggerMessage(EventIds.MqttAcknowledged, LogLevel.Information, "Acknowledgement of {Kind} received; such an alert is shown: {Shown}")]
    private static partial void Acknowledged(ILogger logger, AlertKind? kind, bool shown);
}
