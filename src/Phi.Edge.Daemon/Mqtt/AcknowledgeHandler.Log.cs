using Microsoft.Extensions.Logging;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

internal sealed partial class AcknowledgeHandler
{
    [LoggerMessage(EventIds.MqttAcknowledged, LogLevel.Information, "Acknowledgement of {Kind} received; such an alert is shown: {Shown}")]
    private static partial void Acknowledged(ILogger logger, AlertKind? kind, bool shown);
}
