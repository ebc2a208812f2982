using Microsoft.Extensions.Logging;
using MQTTnet;

namespace Phi.Edge.Daemon.Mqtt;

internal sealed partial class MqttConnection
{
    [LoggerMessage(EventIds.MqttConnected, LogLevel.Information, "Connected to the MQTT broker {Broker} (connection {Number})")]
    private static partial void Connected(ILogger logger, string broker, int number);

    [LoggerMessage(EventId = EventIds.MqttConnectFailed, Message = "No connection to the MQTT broker {Broker}: {Problem}. Trying again in {Pause}, and on")]
    private static partial void ConnectFailed(ILogger logger, LogLevel level, string broker, string problem, TimeSpan pause);

    [LoggerMessage(EventIds.MqttConnectionLost, LogLevel.Warning, "Lost the MQTT broker {Broker}: {Problem}. Trying again in {Pause}, and on")]
    private static partial void ConnectionLost(ILogger logger, string broker, string problem, TimeSpan pause);

    [LoggerMessage(EventIds.MqttSubscriptionRefused, LogLevel.Error,
        "The MQTT broker refused the subscription to {Topic}: {Reason}. Check its access rules for this user")]
    private static partial void SubscriptionRefused(ILogger logger, string? topic, MqttClientSubscribeResultCode reason);

    [LoggerMessage(EventIds.MqttStopped, LogLevel.Information, "MQTT stopped")]
    private static partial void Stopped(ILogger logger);
}
