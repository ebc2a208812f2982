using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>
/// What an alert is worth: an episode that was critical once stays so until it is cleared, or its end would be given up, or come long after its
/// beginning. Safe from any thread.
/// </summary>
internal sealed class AlertClasses
{
    // Episodes are few at a time; an arbiter that never cleared one must not fill the memory.
    private const int MostEpisodes = 64;

    private readonly Lock _gate = new();
    private readonly List<long> _critical = [];

    /// <summary>The class of a transition; to be asked once for each, in order.</summary>
    public MessageClass Of(in AlertEvent alert)
    {
        var over = alert.Transition == AlertTransition.Cleared || alert.Level == AlertLevel.None;
        lock (_gate)
        {
            var critical = _critical.Remove(alert.Episode) || alert.Level == AlertLevel.Critical;
            if (critical && !over)
            {
                _critical.Add(alert.Episode);
                if (_critical.Count > MostEpisodes)
                {
                    _critical.RemoveAt(0);
                }
            }

            return critical ? MessageClass.CriticalAlert : MessageClass.Alert;
        }
    }
}
