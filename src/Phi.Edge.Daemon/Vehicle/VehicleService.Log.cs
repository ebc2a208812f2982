using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Vehicle;

internal sealed partial class VehicleService
{
    [LoggerMessage(EventIds.VehicleTaskFailed, LogLevel.Error, "{Task} failed and is started again")]
    private static partial void Failed(ILogger logger, string task, Exception failure);

    [LoggerMessage(EventIds.VehicleTaskGaveUp, LogLevel.Critical, "{Task} failed too often: it stays off until the daemon is restarted")]
    private static partial void GaveUp(ILogger logger, string task, Exception failure);
}
