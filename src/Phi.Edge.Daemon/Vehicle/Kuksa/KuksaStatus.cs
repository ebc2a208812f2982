namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>The state of the connection and its counts. Written by the connection, read by anyone.</summary>
internal sealed class KuksaStatus
{
    private KuksaState _state = new(false, "not connected yet", [], 0);
    private long _updates;
    private long _refused;

    public KuksaState State => Volatile.Read(ref _state);

    /// <summary>Messages with values.</summary>
    public long UpdatesTotal => Interlocked.Read(ref _updates);

    /// <summary>Values that could not be used.</summary>
    public long RefusedTotal => Interlocked.Read(ref _refused);

    public void Online(IReadOnlyList<string> missing) => Volatile.Write(ref _state, new KuksaState(true, null, missing, State.Connections + 1));

    public void Offline(string problem) => Volatile.Write(ref _state, State with { Connected = false, Problem = problem });

    public void Updated(long refused)
    {
        Interlocked.Increment(ref _updates);
        Interlocked.Exchange(ref _refused, refused);
    }
}
