using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Health;

/// <summary>Asks every part how it is, and reports: at once when something has changed, else now and then.</summary>
internal sealed partial class HealthMonitor(
    IEnumerable<IHealthSource> sources, IEnumerable<IHealthSink> sinks, TimeProvider time,
    IOptions<HealthOptions> options, ILogger<HealthMonitor> logger) : BackgroundService
{
    private readonly IHealthSource[] _sources = [.. sources];
    private readonly IHealthSink[] _sinks = [.. sinks];
    private readonly TimeSpan _started = time.MonotonicNow();
    private HealthReport? _reported;
    private TimeSpan _reportedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.CheckEvery, time);
        do
        {
            CheckOnce();
        }
        while (await NextAsync(timer, stoppingToken));
    }

    /// <summary>One look; reports when due.</summary>
    internal void CheckOnce()
    {
        var builder = new HealthReportBuilder();
        foreach (var source in _sources)
        {
            source.Report(builder);
        }

        var now = time.MonotonicNow();
        var report = builder.Build(time.MonotonicToUtc(now), now - _started);
        var changed = _reported is null || !report.Components.SequenceEqual(_reported.Components, ComponentStatusComparer.Instance);
        if (!changed && now - _reportedAt < options.Value.ReportEvery)
        {
            return;
        }

        if (_reported?.Status != report.Status)
        {
            HealthChanged(logger, report.Status, Describe(report));
        }

        (_reported, _reportedAt) = (report, now);
        foreach (var sink in _sinks)
        {
            sink.Publish(report);
        }
    }

    private static string Describe(HealthReport report)
    {
        var unwell = report.Components.Where(c => c.Status != HealthStatus.Ok).Select(c => $"{c.Name}: {c.Detail}");
        return string.Join("; ", unwell.DefaultIfEmpty("all parts are well"));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
