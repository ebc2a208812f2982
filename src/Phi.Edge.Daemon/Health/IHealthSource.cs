namespace Phi.Edge.Daemon.Health;

/// <summary>A part of the daemon that can say how it is. Asked about once a second; must not block.</summary>
internal interface IHealthSource
{
    void Report(HealthReportBuilder report);
}
