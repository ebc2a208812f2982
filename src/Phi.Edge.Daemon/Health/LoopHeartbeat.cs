using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Health;

/// <summary>The heartbeat of one loop. Armed by the first beat: a loop that is still warming up is not hung.</summary>
internal sealed class LoopHeartbeat(string name, TimeProvider time) : IHeartbeat
{
    private const long NotArmed = long.MinValue;
    private long _last = NotArmed;

    public string Name => name;

    /// <summary>Time since the last beat; null before the first and after the loop has ended.</summary>
    public TimeSpan? Age
    {
        get
        {
            var last = Interlocked.Read(ref _last);
            return last == NotArmed ? null : time.GetElapsedTime(last);
        }
    }

    public void Beat() => Interlocked.Exchange(ref _last, time.GetTimestamp());

    /// <summary>The loop is over on purpose: nobody waits for its next beat.</summary>
    public void Disarm() => Interlocked.Exchange(ref _last, NotArmed);
}
