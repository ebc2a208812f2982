using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Vehicle.Kuksa;

internal sealed partial class KuksaPublisher
{
    [LoggerMessage(EventIds.KuksaPublishRefused, LogLevel.Warning, "The KUKSA databroker {Server} does not take: {Paths}")]
    private static partial void NotTaken(ILogger logger, string server, string paths);
}
