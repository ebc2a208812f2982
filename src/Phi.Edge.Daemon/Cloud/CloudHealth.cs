using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>The cloud's part of the health report.</summary>
internal sealed class CloudHealth(CloudStatus status, IOptions<CloudOptions> options, TimeProvider time) : IHealthSource
{
    public void Report(HealthReportBuilder report)
    {
        var link = status.Link;
        var longAway = !link.Connected && time.MonotonicNow() - link.SinceMonotonic >= options.Value.DegradedAfter;
        report.Component("cloud", longAway ? HealthStatus.Degraded : HealthStatus.Ok, link.Problem)
            .Counter("cloud.sent", status.SentTotal)
            .Counter("cloud.sent.bytes", status.BytesTotal)
            .Counter("cloud.confirmed", status.ConfirmedTotal)
            .Counter("cloud.refused", status.RefusedTotal)
            .Counter("cloud.reconnects", Math.Max(0, link.Connections - 1));
    }
}
