using Microsoft.Extensions.Logging;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Health;

internal sealed partial class HealthMonitor
{
    [LoggerMessage(EventIds.HealthChanged, LogLevel.Information, "Health is {Status}: {Detail}")]
    private static partial void HealthChanged(ILogger logger, HealthStatus status, string detail);
}
