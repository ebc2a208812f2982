using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Cloud;

internal sealed partial class CloudConnection
{
    [LoggerMessage(EventIds.CloudConnected, LogLevel.Information, "Connected to the cloud at {Broker} (connection {Number}; the broker knows the session: {Known})")]
    private static partial void Connected(ILogger logger, string broker, int number, bool known);

    [LoggerMessage(EventId = EventIds.CloudConnectFailed, Message = "No connection to the cloud at {Broker}: {Problem}. Trying again in {Pause}, and on")]
    private static partial void ConnectFailed(ILogger logger, LogLevel level, string broker, string problem, TimeSpan pause);

    [LoggerMessage(EventIds.CloudConnectionLost, LogLevel.Information, "Lost the cloud at {Broker}: {Problem}. Trying again in {Pause}, and on")]
    private static partial void ConnectionLost(ILogger logger, string broker, string problem, TimeSpan pause);
}
