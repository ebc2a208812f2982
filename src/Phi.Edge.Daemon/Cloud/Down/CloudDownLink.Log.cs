using Microsoft.Extensions.Logging;
using MQTTnet;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Cloud.Down;

internal sealed partial class CloudDownLink
{
    [LoggerMessage(EventIds.CloudRequestAnswered, LogLevel.Information, "Message {Id} of the cloud on {Topic}: {Status}, {Reason}")]
    private static partial void Answered(ILogger logger, Guid? id, string topic, CommandReplyStatus status, string reason);

    [LoggerMessage(EventIds.CloudSubscribeRefused, LogLevel.Warning, "The broker does not let this car listen to the cloud: {Code} {Reason}")]
    private static partial void SubscribeRefused(ILogger logger, MqttClientSubscribeResultCode? code, string? reason);

    [LoggerMessage(EventIds.RemoteSettingsIgnored, LogLevel.Error, "What the cloud has set is not used: {Problem}")]
    private static partial void RemoteSettingsIgnored(ILogger logger, string problem);
}
