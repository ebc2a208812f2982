using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Mqtt;

internal sealed partial class MqttService
{
    [LoggerMessage(EventIds.MqttFailed, LogLevel.Critical, "MQTT failed for good")]
    private static partial void Failed(ILogger logger, Exception? failure);
}
