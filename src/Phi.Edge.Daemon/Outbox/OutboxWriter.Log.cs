using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Outbox;

internal sealed partial class OutboxWriter
{
    [LoggerMessage(EventIds.OutboxLost, LogLevel.Warning, "{Count} messages for the cloud were not stored since the last such line; the newest: {Status}")]
    private static partial void OutboxLost(ILogger logger, long count, AppendStatus status);
}
