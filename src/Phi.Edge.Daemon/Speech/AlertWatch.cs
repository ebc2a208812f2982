using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Speech;

/// <summary>Knows whether a warning or worse is on show, and tells when that changes. Thread-safe; publishing only sets and signals.</summary>
internal sealed class AlertWatch : IAlertSink
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = Create();
    private long? _episode;

    public void Publish(in AlertEvent alert)
    {
        TaskCompletionSource? changed = null;
        lock (_gate)
        {
            var before = _episode;
            var shows = alert.Transition is AlertTransition.Raised or AlertTransition.Escalated or AlertTransition.Eased;
            if (shows && alert.Level >= AlertLevel.Warning)
            {
                _episode = alert.Episode;
            }
            else if (_episode == alert.Episode)
            {
                _episode = null;
            }

            if (before is null != _episode is null)
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
            return (_episode is not null, _changed.Task);
        }
    }

    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
