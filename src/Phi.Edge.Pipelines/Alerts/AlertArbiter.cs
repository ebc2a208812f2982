using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Alerts;

/// <summary>
/// Decides which one alert is shown: the highest level first, then the priority of the kind, then the earlier start. What is
/// shown stays for its minimum time, unless something as urgent or more so takes its place. Pure; not thread-safe.
/// </summary>
public sealed class AlertArbiter
{
    /// <summary>Pipelines report frames of slightly different age; a larger step back is a recording that starts over.</summary>
    private static readonly TimeSpan LargestStepBack = TimeSpan.FromSeconds(2);

    private readonly AlertOptions _options;
    private readonly AlertSlot[] _slots = new AlertSlot[AlertCatalog.All.Count];
    private readonly AlertEvent[] _events = new AlertEvent[(AlertCatalog.All.Count * 2) + 2];
    private int _eventCount;
    private int _shown = -1;
    private readonly EpisodeCounter _episodes;

    /// <param name="options">Settings; defaults when null.</param>
    public AlertArbiter(AlertOptions? options = null)
        : this(options, new EpisodeCounter())
    {
    }

    internal AlertArbiter(AlertOptions? options, EpisodeCounter episodes)
    {
        (_options, _episodes) = (options ?? new AlertOptions(), episodes);
        for (var i = 0; i < _slots.Length; i++)
        {
            _slots[i].Signal = new AlertSignal((AlertKind)i, AlertLevel.None, default, 0);
        }
    }

    /// <summary>Time of the newest report.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>The alert on show; null when there is none.</summary>
    public AlertEvent? Shown => _shown < 0 ? null : Describe(_shown, AlertTransition.Raised);

    /// <summary>Takes what policies ask for, and decides. Kinds that are not named keep what was last asked.</summary>
    /// <param name="signals">At most one per kind.</param>
    /// <param name="at">Capture time behind them.</param>
    /// <returns>What has changed, in order; valid until the next call.</returns>
    public ReadOnlySpan<AlertEvent> Next(ReadOnlySpan<AlertSignal> signals, TimeSpan at)
    {
        _eventCount = 0;
        MoveTo(at);
        foreach (ref readonly var signal in signals)
        {
            _slots[(int)signal.Kind].Signal = signal;
        }

        EndHiddenEpisodes();
        Choose();
        return _events.AsSpan(0, _eventCount);
    }

    /// <summary>
    /// The driver has taken notice of the shown alert: it is put away until its condition ends or gets worse. A critical one
    /// comes back while its condition lasts; some kinds cannot be put away at all.
    /// </summary>
    /// <param name="kind">The alert meant; null for whichever is shown.</param>
    /// <param name="changes">What has changed, in order; valid until the next call.</param>
    /// <returns>False when no such alert is shown, or it cannot be acknowledged.</returns>
    public bool Acknowledge(AlertKind? kind, out ReadOnlySpan<AlertEvent> changes)
    {
        _eventCount = 0;
        changes = default;
        if (_shown < 0 || (kind is { } meant && (int)meant != _shown) || !AlertCatalog.All[_shown].Acknowledgeable)
        {
            return false;
        }

        ref var slot = ref _slots[_shown];
        (slot.Acknowledged, slot.AcknowledgedAt) = (slot.Told, Now);
        Tell(_shown, AlertTransition.Acknowledged);
        _shown = -1;
        EndHiddenEpisodes();
        Choose();
        changes = _events.AsSpan(0, _eventCount);
        return true;
    }

    /// <summary>Ends the kinds at once, without regard to their minimum time: who reported them has stopped.</summary>
    /// <returns>What has changed, in order; valid until the next call.</returns>
    public ReadOnlySpan<AlertEvent> Withdraw(ReadOnlySpan<AlertKind> kinds)
    {
        _eventCount = 0;
        foreach (var kind in kinds)
        {
            _slots[(int)kind].Signal = new AlertSignal(kind, AlertLevel.None, Now, 0);
            _shown = (int)kind == _shown ? -1 : _shown;
        }

        EndHiddenEpisodes();
        Choose();
        return _events.AsSpan(0, _eventCount);
    }

    private void MoveTo(TimeSpan at)
    {
        if (at < Now - LargestStepBack)
        {
            var shift = at - Now;
            foreach (ref var slot in _slots.AsSpan())
            {
                slot.ShownAt += shift;
                slot.AcknowledgedAt += shift;
            }

            Now = at;
        }

        Now = at > Now ? at : Now;
    }

    private void EndHiddenEpisodes()
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            if (i != _shown && _slots[i].Episode != 0 && _slots[i].Signal.Level == AlertLevel.None)
            {
                End(i);
            }
        }
    }

    private void Choose()
    {
        var best = Best();
        if (_shown >= 0)
        {
            if (best == _shown || !MayLeave(best))
            {
                Adjust();
            }

            if (best == _shown || !MayLeave(best))
            {
                return;
            }
        }

        if (_shown >= 0)
        {
            PutAway();
        }

        if (best >= 0)
        {
            Show(best);
        }
    }

    private int Best()
    {
        var best = -1;
        for (var i = 0; i < _slots.Length; i++)
        {
            if (Effective(i) != AlertLevel.None && (best < 0 || Precedes(i, best)))
            {
                best = i;
            }
        }

        return best;
    }

    private bool Precedes(int candidate, int other)
    {
        var (a, b) = (Effective(candidate), Effective(other));
        if (a != b)
        {
            return a > b;
        }

        var (p, q) = (AlertCatalog.All[candidate].Priority, AlertCatalog.All[other].Priority);
        return p != q ? p > q : _slots[candidate].Signal.Since < _slots[other].Signal.Since;
    }

    /// <summary>What the kind asks for, less what the driver has put away.</summary>
    private AlertLevel Effective(int kind)
    {
        ref readonly var slot = ref _slots[kind];
        var level = slot.Signal.Level;
        if (level > slot.Acknowledged)
        {
            return level;
        }

        return level == AlertLevel.Critical && Now - slot.AcknowledgedAt >= _options.CriticalReturnAfter ? level : AlertLevel.None;
    }

    private bool MayLeave(int successor)
    {
        ref readonly var slot = ref _slots[_shown];
        return Now - slot.ShownAt >= AlertCatalog.All[_shown].MinimumDisplay
            || (successor >= 0 && Effective(successor) >= slot.Told);
    }

    private void Adjust()
    {
        ref var slot = ref _slots[_shown];
        var level = slot.Signal.Level;
        if (level != slot.Told && level != AlertLevel.None)
        {
            var transition = level > slot.Told ? AlertTransition.Escalated : AlertTransition.Eased;
            slot.Told = level;
            Tell(_shown, transition);
        }
    }

    private void PutAway()
    {
        if (_slots[_shown].Signal.Level == AlertLevel.None)
        {
            End(_shown);
        }
        else
        {
            Tell(_shown, AlertTransition.Superseded);
        }

        _shown = -1;
    }

    private void Show(int kind)
    {
        ref var slot = ref _slots[kind];
        slot.Episode = slot.Episode == 0 ? _episodes.Next() : slot.Episode;
        (slot.Told, slot.ShownAt, slot.Acknowledged) = (slot.Signal.Level, Now, AlertLevel.None);
        _shown = kind;
        Tell(kind, AlertTransition.Raised);
    }

    private void End(int kind)
    {
        ref var slot = ref _slots[kind];
        slot.Told = AlertLevel.None;
        Tell(kind, AlertTransition.Cleared);
        (slot.Episode, slot.Acknowledged) = (0, AlertLevel.None);
    }

    private void Tell(int kind, AlertTransition transition) => _events[_eventCount++] = Describe(kind, transition);

    private AlertEvent Describe(int kind, AlertTransition transition)
    {
        ref readonly var slot = ref _slots[kind];
        return new AlertEvent(slot.Episode, (AlertKind)kind, slot.Told, transition, slot.Signal.Since, Now, slot.Signal.Value);
    }
}
