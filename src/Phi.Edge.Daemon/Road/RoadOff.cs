using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Road;

/// <summary>Says that no road camera is configured.</summary>
internal sealed class RoadOff : IHealthSource
{
    public void Report(HealthReportBuilder report) => report.Component("road", HealthStatus.Ok, "off: no road camera (Cameras:Road:Source)");
}
