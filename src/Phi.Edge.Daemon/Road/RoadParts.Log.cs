using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Road;

internal sealed partial class RoadParts
{
    [LoggerMessage(EventIds.RoadPartOff, LogLevel.Warning, "{Part} is off: {Reason}")]
    private static partial void PartOff(ILogger logger, string part, string reason);
}
