using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Tests.Health;

public sealed class HealthMonitorTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly Part _part = new();
    private readonly Sink _sink = new();
    private readonly HealthMonitor _monitor;

    public HealthMonitorTests()
    {
        var options = Options.Create(new HealthOptions { ReportEvery = TimeSpan.FromSeconds(30) });
        _monitor = new HealthMonitor([_part], [_sink], _time, options, new FakeLogger<HealthMonitor>());
    }

    [Fact]
    public void Check_NothingChanges_ReportsOnlyWhenDue()
    {
        for (var second = 0; second <= 60; second++)
        {
            _monitor.CheckOnce();
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([0, 30, 60], _sink.Reports.Select(r => (int)r.UptimeSeconds));
    }

    [Fact]
    public void Check_APartFails_IsReportedAtOnceAndDecidesTheWhole()
    {
        _monitor.CheckOnce();
        _time.Advance(TimeSpan.FromSeconds(1));
        (_part.Status, _part.Detail) = (HealthStatus.Failing, "broken");
        _monitor.CheckOnce();

        Assert.Equal([HealthStatus.Ok, HealthStatus.Failing], _sink.Reports.Select(r => r.Status));
        Assert.Equal("broken", Assert.Single(_sink.Reports[^1].Components).Detail);
    }

    [Fact]
    public void Check_OnlyTheWordingChanges_IsNoChange()
    {
        _monitor.CheckOnce();
        _part.Detail = "for 2 s";
        _monitor.CheckOnce();

        Assert.Single(_sink.Reports);
    }

    public void Dispose() => _monitor.Dispose();

    private sealed class Part : IHealthSource
    {
        public HealthStatus Status { get; set; } = HealthStatus.Ok;

        public string? Detail { get; set; }

        public void Report(HealthReportBuilder report) => report.Component("part", Status, Detail);
    }

    private sealed class Sink : IHealthSink
    {
        public List<HealthReport> Reports { get; } = [];

        public void Publish(HealthReport report) => Reports.Add(report);
    }
}
