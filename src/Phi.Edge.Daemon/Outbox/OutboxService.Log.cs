using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Outbox;

internal sealed partial class OutboxService
{
    [LoggerMessage(EventIds.OutboxGaveUp, LogLevel.Critical, "Nothing is stored for the cloud any more until the daemon is restarted; the driver's alerts go on")]
    private static partial void OutboxGaveUp(ILogger logger);
}
