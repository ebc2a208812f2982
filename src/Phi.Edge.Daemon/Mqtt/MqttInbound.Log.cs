using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Mqtt;

internal sealed partial class MqttInbound
{
    [LoggerMessage(EventIds.MqttInboundRejected, LogLevel.Warning,
        "Refused a received message on {Topic} ({Bytes} bytes): {Reason}; {Total} refused so far. Said at most once a minute")]
    private static partial void Rejected(ILogger logger, string topic, long bytes, InboundRejection reason, long total);
}
