using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>How the outbox is, for health. Written by the writer, read by anyone.</summary>
internal sealed class OutboxStatus(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly long[] _results = new long[Enum.GetValues<AppendStatus>().Length];
    private string? _problem;
    private string? _defect;
    private long? _busySince;
    private StoreSummary? _summary;
    private StoreCounters _counters;

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Problem
    {
        get => Locked(() => _defect ?? _problem);
        set => Locked(() => _problem = value);
    }

    /// <summary>Why it does not run any more; null while it does.</summary>
    public string? Defect
    {
        get => Locked(() => _defect);
        set => Locked(() => _defect = value);
    }

    /// <summary>What was in the store a few seconds ago; null before the first look.</summary>
    public StoreSummary? Summary
    {
        get => Locked(() => _summary);
        set => Locked(() => _summary = value);
    }

    /// <summary>What became of stored messages since the start.</summary>
    public StoreCounters Counters
    {
        get => Locked(() => _counters);
        set => Locked(() => _counters = value);
    }

    /// <summary>How long the disk has been at the present transaction; zero when it is idle.</summary>
    public TimeSpan BusyFor => Locked(() => _busySince is { } since ? time.GetElapsedTime(since) : TimeSpan.Zero);

    public void Begin() => Locked(() => _busySince = time.GetTimestamp());

    public void End() => Locked(() => _busySince = null);

    /// <summary>Counts what became of a message that was to be stored.</summary>
    public void Count(AppendStatus status) => Locked(() => ++_results[(int)status]);

    /// <summary>Messages that ended so.</summary>
    public long CountOf(AppendStatus status) => Locked(() => _results[(int)status]);

    private T Locked<T>(Func<T> action)
    {
        lock (_gate)
        {
            return action();
        }
    }
}
