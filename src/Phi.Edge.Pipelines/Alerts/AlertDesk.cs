using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Alerts;

/// <summary>
/// Where pipelines report what they ask for, and from where the shown alerts, one per <see cref="AlertLane"/>, go to the sinks. Thread-safe; sinks
/// are called under its lock, in order, so they see the same sequence; nothing is allocated while nothing changes.
/// </summary>
public sealed partial class AlertDesk : IAlertControl
{
    private readonly Lock _gate = new();
    private readonly AlertArbiter[] _lanes;
    private readonly AlertSignal[] _signals = new AlertSignal[AlertCatalog.All.Count];
    private readonly AlertKind[] _kinds = new AlertKind[AlertCatalog.All.Count];
    private readonly IAlertSink[] _sinks;
    private readonly ILogger _logger;

    public AlertDesk(IEnumerable<IAlertSink> sinks, IOptions<AlertOptions> options, ILogger<AlertDesk> logger)
    {
        _sinks = [.. sinks];
        var episodes = new EpisodeCounter();
        _lanes = [.. Enum.GetValues<AlertLane>().Select(_ => new AlertArbiter(options.Value, episodes))];
        _logger = logger;
    }

    /// <summary>The most urgent alert on show; null when there is none.</summary>
    public AlertEvent? Shown
    {
        get
        {
            lock (_gate)
            {
                return MostUrgent()?.Shown;
            }
        }
    }

    /// <inheritdoc cref="AlertArbiter.Next"/>
    public void Report(ReadOnlySpan<AlertSignal> signals, TimeSpan at)
    {
        lock (_gate)
        {
            for (var lane = 0; lane < _lanes.Length; lane++)
            {
                var count = 0;
                foreach (ref readonly var signal in signals)
                {
                    if ((int)AlertCatalog.Of(signal.Kind).Lane == lane)
                    {
                        _signals[count++] = signal;
                    }
                }

                if (count > 0)
                {
                    Publish(_lanes[lane].Next(_signals.AsSpan(0, count), at));
                }
            }
        }
    }

    /// <inheritdoc cref="AlertArbiter.Withdraw"/>
    public void Withdraw(ReadOnlySpan<AlertKind> kinds)
    {
        lock (_gate)
        {
            for (var lane = 0; lane < _lanes.Length; lane++)
            {
                var count = 0;
                foreach (var kind in kinds)
                {
                    if ((int)AlertCatalog.Of(kind).Lane == lane)
                    {
                        _kinds[count++] = kind;
                    }
                }

                if (count > 0)
                {
                    Publish(_lanes[lane].Withdraw(_kinds.AsSpan(0, count)));
                }
            }
        }
    }

    /// <inheritdoc/>
    public bool Acknowledge(AlertKind? kind)
    {
        lock (_gate)
        {
            var arbiter = kind is { } meant ? _lanes[(int)AlertCatalog.Of(meant).Lane] : MostUrgent();
            if (arbiter is null)
            {
                return false;
            }

            var known = arbiter.Acknowledge(kind, out var changes);
            Publish(changes);
            return known;
        }
    }

    /// <summary>The lane with the most urgent alert on show, the driver's first; null when none shows one.</summary>
    private AlertArbiter? MostUrgent()
    {
        AlertArbiter? best = null;
        foreach (var lane in _lanes)
        {
            if (lane.Shown is { } shown && (best?.Shown is not { } other || shown.Level > other.Level))
            {
                best = lane;
            }
        }

        return best;
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
