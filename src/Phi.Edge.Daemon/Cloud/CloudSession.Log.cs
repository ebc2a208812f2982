using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Cloud;

internal sealed partial class CloudSession
{
    [LoggerMessage(EventIds.CloudMessageRefused, LogLevel.Warning, "Message {Id} on {Topic} was not taken by the cloud: {Reason}; {Consequence}")]
    private static partial void MessageRefused(ILogger logger, Guid id, string topic, string reason, string consequence);
}
