using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>How many messages of the cloud are taken: whoever floods the car fills neither its log nor its outbox. Used by one task.</summary>
internal sealed class RequestBudget(TimeProvider time)
{
    /// <summary>Messages at once.</summary>
    public const int Burst = 30;

    private static readonly TimeSpan PerMessage = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenUnread = TimeSpan.FromSeconds(10);

    // When the bucket will be full again, and when the next unreadable message is answered.
    private TimeSpan _full = TimeSpan.MinValue;
    private TimeSpan _unread = TimeSpan.MinValue;

    /// <summary>Whether one more is taken: 30 at once, one a second on average.</summary>
    public bool Take()
    {
        var now = time.MonotonicNow();
        var full = (_full > now ? _full : now) + PerMessage;
        if (full - now > PerMessage * Burst)
        {
            return false;
        }

        _full = full;
        return true;
    }

    /// <summary>Whether a message that says not even its id is answered: one in ten seconds.</summary>
    public bool TakeUnread()
    {
        var now = time.MonotonicNow();
        if (now < _unread)
        {
            return false;
        }

        _unread = now + BetweenUnread;
        return true;
    }
}
