using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Vehicle.Kuksa;

internal sealed partial class KuksaConnection
{
    [LoggerMessage(EventIds.KuksaConnected, LogLevel.Information, "Connected to the KUKSA databroker {Server}: {Count} signals")]
    private static partial void Connected(ILogger logger, string server, int count);

    [LoggerMessage(EventIds.KuksaConnectFailed, LogLevel.Warning, "No connection to the KUKSA databroker {Server}, trying again: {Problem}")]
    private static partial void ConnectFailed(ILogger logger, string server, string problem);

    [LoggerMessage(EventIds.KuksaConnectionLost, LogLevel.Warning, "The connection to the KUKSA databroker {Server} was lost: {Problem}")]
    private static partial void ConnectionLost(ILogger logger, string server, string problem);

    [LoggerMessage(EventIds.KuksaSignalsMissing, LogLevel.Warning, "The KUKSA databroker {Server} does not give us: {Paths}. The others are used")]
    private static partial void SignalsMissing(ILogger logger, string server, string paths);
}
