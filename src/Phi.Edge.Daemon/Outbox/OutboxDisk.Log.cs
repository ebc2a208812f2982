using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Outbox;

internal sealed partial class OutboxDisk
{
    [LoggerMessage(EventIds.OutboxOpened, LogLevel.Information, "Outbox {Path} is open; {Waiting} messages wait")]
    private static partial void OutboxOpened(ILogger logger, string path, long waiting);

    [LoggerMessage(EventIds.OutboxFailing, LogLevel.Error, "Messages cannot be stored for the cloud: {Problem}")]
    private static partial void OutboxFailing(ILogger logger, string problem);

    [LoggerMessage(EventIds.OutboxRestored, LogLevel.Information, "Outbox {Path} works again")]
    private static partial void OutboxRestored(ILogger logger, string path);

    [LoggerMessage(EventIds.OutboxPutAside, LogLevel.Error, "{Problem}. It is kept as {Aside}; a new outbox is started")]
    private static partial void OutboxPutAside(ILogger logger, string problem, string aside);
}
