using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>The databroker's part of the health report.</summary>
internal sealed class KuksaHealth(KuksaStatus status) : IHealthSource
{
    public void Report(HealthReportBuilder report)
    {
        var state = status.State;
        var missing = state.Missing.Count == 0 ? null : "missing: " + string.Join(", ", state.Missing);
        report.Component("kuksa", state.Connected && missing is null ? HealthStatus.Ok : HealthStatus.Degraded, state.Problem ?? missing)
            .Counter("kuksa.updates", status.UpdatesTotal)
            .Counter("kuksa.refused", status.RefusedTotal)
            .Counter("kuksa.reconnects", Math.Max(0, state.Connections - 1));
    }
}
