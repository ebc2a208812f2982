using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>Where the connection to the cloud stands. Written by the connection, read by anyone.</summary>
internal sealed class CloudStatus(TimeProvider time)
{
    private readonly Lock _gate = new();
    private CloudLink _link = new(false, time.GetUtcNow(), time.MonotonicNow(), 0, "not connected yet");
    private long _sent;
    private long _bytes;
    private long _confirmed;
    private long _refused;

    /// <summary>The connection.</summary>
    public CloudLink Link
    {
        get
        {
            lock (_gate)
            {
                return _link;
            }
        }
    }

    /// <summary>Messages handed to the network, again ones included.</summary>
    public long SentTotal => Interlocked.Read(ref _sent);

    /// <summary>Bytes of them, about.</summary>
    public long BytesTotal => Interlocked.Read(ref _bytes);

    /// <summary>Messages the broker has confirmed.</summary>
    public long ConfirmedTotal => Interlocked.Read(ref _confirmed);

    /// <summary>Messages the broker has refused.</summary>
    public long RefusedTotal => Interlocked.Read(ref _refused);

    public void Sent(int bytes)
    {
        Interlocked.Increment(ref _sent);
        Interlocked.Add(ref _bytes, bytes);
    }

    public void Confirmed() => Interlocked.Increment(ref _confirmed);

    public void Refused() => Interlocked.Increment(ref _refused);

    /// <returns>Number of the connection, from 1.</returns>
    public int Online()
    {
        lock (_gate)
        {
            _link = new CloudLink(true, time.GetUtcNow(), time.MonotonicNow(), _link.Connections + 1, null);
            return _link.Connections;
        }
    }

    /// <returns>How it was before.</returns>
    public CloudLink Offline(string problem)
    {
        lock (_gate)
        {
            var before = _link;
            _link = before.Connected
                ? new CloudLink(false, time.GetUtcNow(), time.MonotonicNow(), before.Connections, problem)
                : before with { Problem = problem };
            return before;
        }
    }
}
