using Microsoft.Extensions.Logging;
using MQTTnet.Protocol;

namespace Phi.Edge.Daemon.Mqtt;

internal sealed partial class EmbeddedBroker
{
    [LoggerMessage(EventIds.MqttBrokerStarted, LogLevel.Information, "Own MQTT broker on 127.0.0.1:{Port}")]
    private static partial void Started(ILogger logger, int port);

    [LoggerMessage(EventIds.MqttBrokerRefusedClient, LogLevel.Warning, "Refused MQTT client {Client}: {Reason}")]
    private static partial void RefusedClient(ILogger logger, string? client, MqttConnectReasonCode reason);

    [LoggerMessage(EventIds.MqttBrokerRefusedMessage, LogLevel.Warning, "Refused a message of MQTT client {Client} on {Topic}: {Reason}")]
    private static partial void RefusedMessage(ILogger logger, string? client, string? topic, MqttPubAckReasonCode reason);
}
