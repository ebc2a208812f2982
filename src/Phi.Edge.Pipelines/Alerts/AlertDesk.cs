using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Alerts;

/// <summary>
/// Where pipelines report what they ask for, and from where the one shown alert goes to the sinks. Thread-safe; sinks are
/// called under its lock, in order, so they see the same sequence; nothing is allocated while nothing changes.
/// </summary>
public sealed partial class AlertDesk : IAlertControl
{
    private readonly Lock _gate = new();
    private readonly AlertArbiter _arbiter;
    private readonly IAlertSink[] _sinks;
    private readonly ILogger _logger;

    public AlertDesk(IEnumerable<IAlertSink> sinks, IOptions<AlertOptions> options, ILogger<AlertDesk> logger)
    {
        _sinks = [.. sinks];
        _arbiter = new AlertArbiter(options.Value);
        _logger = logger;
    }

    /// <summary>The alert on show; null when there is none.</summary>
    public AlertEvent? Shown
    {
        get
        {
            lock (_gate)
            {
                return _arbiter.Shown;
            }
        }
    }

    /// <inheritdoc cref="AlertArbiter.Next"/>
    public void Report(ReadOnlySpan<AlertSignal> signals, TimeSpan at)
    {
        lock (_gate)
        {
            Publish(_arbiter.Next(signals, at));
        }
    }

    /// <inheritdoc cref="AlertArbiter.Withdraw"/>
    public void Withdraw(ReadOnlySpan<AlertKind> kinds)
    {
        lock (_gate)
        {
            Publish(_arbiter.Withdraw(kinds));
        }
    }

    /// <inheritdoc/>
    public bool Acknowledge(AlertKind? kind)
    {
        lock (_gate)
        {
            var known = _arbiter.Acknowledge(kind, out var changes);
            Publish(changes);
            return known;
        }
    }

    private void Publish(ReadOnlySpan<AlertEvent> changes)
    {
        foreach (ref readonly var change in changes)
        {
            foreach (var sink in _sinks)
            {
                sink.Publish(in change);
            }

            Log(in change);
        }
    }
}
