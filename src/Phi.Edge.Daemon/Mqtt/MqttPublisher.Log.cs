using Microsoft.Extensions.Logging;
using MQTTnet;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

internal sealed partial class MqttPublisher
{
    [LoggerMessage(EventIds.MqttAlertExpired, LogLevel.Warning, "Alert {Kind} ({Transition}) waited {Age} for the broker and is not sent any more")]
    private static partial void AlertExpired(ILogger logger, AlertKind kind, AlertTransition transition, TimeSpan age);

    [LoggerMessage(EventIds.MqttPublishRefused, LogLevel.Error,
        "The broker refused a message on {Topic}: {Reason} {Text}. Check its access rules for this user")]
    private static partial void PublishRefused(ILogger logger, string topic, MqttClientPublishReasonCode reason, string? text);
}
