using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Vehicle;

/// <summary>The tasks of this folder that have failed for good.</summary>
internal sealed class VehicleHealth(VehicleService service) : IHealthSource
{
    public void Report(HealthReportBuilder report)
    {
        foreach (var (name, reason) in service.Ended)
        {
            report.Component($"vehicle.{name}", HealthStatus.Failing, reason);
        }
    }
}
