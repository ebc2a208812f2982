using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Speech;

/// <summary>Knows whether a warning or worse is on show, and tells when that changes. Thread-safe; publishing only sets and signals.</summary>
internal sealed class AlertWatch : IAlertSink
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = Create();
    private readonly HashSet<long> _episodes = [];

    public void Publish(in AlertEvent alert)
    {
        TaskCompletionSource? changed = null;
        lock (_gate)
        {
            var before = _episodes.Count > 0;
            var shows = alert.Transition is AlertTransition.Raised or AlertTransition.Escalated or AlertTransition.Eased;
            if (shows && alert.Level >= AlertLevel.Warning)
            {
                // One about the driver and one about the road may be shown at once.
                _episodes.Add(alert.Episode);
            }
            else
            {
                _episodes.Remove(alert.Episode);
            }

            if (before != (_episodes.Count > 0))
            {
                (changed, _changed) = (_changed, Create());
            }
        }

        changed?.TrySetResult();
    }

    /// <summary>Whether one is on show, and what completes when that changes.</summary>
    public (bool Shown, Task Changed) Look()
    {
        lock (_gate)
        {
            return (_episodes.Count > 0, _changed.Task);
        }
    }

    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
