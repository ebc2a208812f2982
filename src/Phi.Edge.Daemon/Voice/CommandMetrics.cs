using System.Diagnostics.Metrics;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Voice;

/// <summary>Counts commands by what became of them, for metrics and for the health report. Safe from any thread.</summary>
internal sealed class CommandMetrics : IHealthSource
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Phi.Edge.Commands";

    private static readonly CommandStatus[] Statuses = Enum.GetValues<CommandStatus>();
    private readonly Counter<long> _ended;
    private readonly Histogram<double> _roundTrip;
    private readonly long[] _totals = new long[Statuses.Length];

    public CommandMetrics(IMeterFactory meters)
    {
        // The factory owns the meter.
        var meter = meters.Create(MeterName);
        _ended = meter.CreateCounter<long>("phi.edge.commands", "{command}", "Commands to the ECU, by what became of them");
        _roundTrip = meter.CreateHistogram<double>("phi.edge.commands.duration", "ms", "From handing a command over until its end");
    }

    public void Ended(CommandStatus status, TimeSpan took)
    {
        Interlocked.Increment(ref _totals[(int)status]);
        var tag = new KeyValuePair<string, object?>("status", WireJson.NameOf(status));
        _ended.Add(1, tag);
        _roundTrip.Record(took.TotalMilliseconds, tag);
    }

    public long Total(CommandStatus status) => Interlocked.Read(ref _totals[(int)status]);

    public void Report(HealthReportBuilder report)
    {
        foreach (var status in Statuses.Where(status => Total(status) > 0))
        {
            report.Counter($"commands.{WireJson.NameOf(status)}", Total(status));
        }
    }
}
