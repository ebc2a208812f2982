using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Health;

/// <summary>Are the loops alive?</summary>
internal sealed class LoopHealth(HeartbeatRegistry heartbeats) : IHealthSource
{
    public void Report(HealthReportBuilder report)
    {
        foreach (var heartbeat in heartbeats.All)
        {
            var (status, detail) = heartbeat switch
            {
                { Age: null } => (HealthStatus.Ok, "not running"),
                { IsStale: true, Age: { } age } => (HealthStatus.Failing, $"has not moved for {age.TotalSeconds:F0} s"),
                _ => (HealthStatus.Ok, null),
            };
            report.Component($"loop.{heartbeat.Name}", status, detail);
        }
    }
}
