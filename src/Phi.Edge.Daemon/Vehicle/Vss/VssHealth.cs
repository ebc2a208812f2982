using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Vehicle.Vss;

/// <summary>The count of published signals.</summary>
internal sealed class VssHealth(VssPublisher publisher) : IHealthSource
{
    public void Report(HealthReportBuilder report) => report.Counter("vss.published", publisher.PublishedTotal);
}
