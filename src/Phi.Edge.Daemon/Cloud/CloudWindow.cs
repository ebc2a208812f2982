using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>Which messages are ready, on their way, and confirmed but not yet noted in the outbox. Used by one task.</summary>
internal sealed class CloudWindow(int max)
{
    /// <summary>Messages that are read ahead.</summary>
    public const int ReadAhead = 256;

    // Confirmed messages that the outbox could not note, because its disk fails, must not fill the memory.
    private const int MostUnnoted = 4096;

    private readonly Queue<OutboxEntry> _ready = new();
    private readonly Dictionary<long, OutboxEntry> _flying = [];
    private readonly HashSet<long> _known = [];
    private readonly List<OutboxEntry> _landed = [];

    /// <summary>Positions that are on their way or there already.</summary>
    public IReadOnlySet<long> Known => _known;

    /// <summary>Messages on their way.</summary>
    public int InFlight => _flying.Count;

    /// <summary>Confirmed messages that are not yet noted in the outbox.</summary>
    public int Landed => _landed.Count;

    public bool HasReady => _ready.Count > 0;

    public bool CanSend => _flying.Count < max && _known.Count < MostUnnoted;

    /// <summary>The next message.</summary>
    public OutboxEntry Next => _ready.Peek();

    /// <summary>All that are on their way.</summary>
    public IReadOnlyCollection<OutboxEntry> Flying => _flying.Values;

    /// <summary>What is ready, in place of what was.</summary>
    public void Offer(IEnumerable<OutboxEntry> entries)
    {
        _ready.Clear();
        foreach (var entry in entries)
        {
            _ready.Enqueue(entry);
        }
    }

    /// <summary>Takes the next message: it is on its way.</summary>
    public OutboxEntry Take()
    {
        var entry = _ready.Dequeue();
        _flying.Add(entry.Position, entry);
        _known.Add(entry.Position);
        return entry;
    }

    /// <summary>The broker has it.</summary>
    public void Land(OutboxEntry entry)
    {
        _flying.Remove(entry.Position);
        _landed.Add(entry);
    }

    /// <summary>The broker did not take it.</summary>
    public void Return(OutboxEntry entry)
    {
        _flying.Remove(entry.Position);
        _known.Remove(entry.Position);
    }

    /// <summary>What is to be noted in the outbox.</summary>
    public OutboxEntry[] TakeLanded()
    {
        OutboxEntry[] entries = [.. _landed];
        _landed.Clear();
        return entries;
    }

    /// <summary>The outbox has noted them.</summary>
    public void Noted(OutboxEntry[] entries)
    {
        foreach (var entry in entries)
        {
            _known.Remove(entry.Position);
        }
    }

    /// <summary>The outbox could not note them.</summary>
    public void NotNoted(OutboxEntry[] entries) => _landed.AddRange(entries);
}
