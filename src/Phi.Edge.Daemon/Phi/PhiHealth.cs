using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Phi;

/// <summary>The large model. Without it, or before it is ready, voice is degraded and says so; when none is configured nothing is missing.</summary>
internal sealed class PhiHealth(PhiClient client) : IHealthSource
{
    public void Report(HealthReportBuilder report)
    {
        var status = client.Status;
        if (status.State == PhiState.Off)
            return;
        report.Component("phi", status.State == PhiState.Ready ? HealthStatus.Ok : HealthStatus.Degraded, status.Detail);
        if (status.Model is { } model)
            report.Model(new ModelHealth(model));
    }
}
