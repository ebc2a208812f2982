using Microsoft.Extensions.Logging;
using MQTTnet;

namespace Phi.Edge.Daemon.Vehicle.Vss;

internal sealed partial class VssPublisher
{
    [LoggerMessage(EventIds.VssRefused, LogLevel.Warning, "The broker refuses {Topic} ({Reason} {Text}); further refusals over this connection are not logged")]
    private static partial void Refused(ILogger logger, string topic, MqttClientPublishReasonCode reason, string? text);
}
