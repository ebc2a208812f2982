using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>Which messages are ready, on their way, and confirmed but not yet noted in the outbox. Used by one task.</summary>
internal sealed class CloudWindow(int max)
{
    /// <summary>Messages that are read ahead at a time.</summary>
    public const int ReadAhead = 256;

    // Confirmed messages that the outbox could not note, because its disk fails, must not fill the memory.
    private const int MostUnnoted = 4096;

    private readonly Queue<OutboxEntry>[] _ready = [.. Enum.GetValues<MessageClass>().Select(_ => new Queue<OutboxEntry>())];
    private readonly long[] _offered = new long[Enum.GetValues<MessageClass>().Length];
    private readonly Dictionary<long, OutboxEntry> _flying = [];
    private readonly HashSet<long> _known = [];
    private readonly List<OutboxEntry> _landed = [];

    /// <summary>Positions up to which each class has been offered.</summary>
    public IReadOnlyList<long> Offered => [.. _offered];

    /// <summary>Positions that are on their way or there already.</summary>
    public IReadOnlySet<long> Known => _known;

    /// <summary>Messages on their way.</summary>
    public int InFlight => _flying.Count;

    /// <summary>Confirmed messages that are not yet noted in the outbox.</summary>
    public int Landed => _landed.Count;

    /// <summary>Messages that are ready.</summary>
    public int Ready { get; private set; }

    public bool CanSend => _flying.Count < max && _known.Count < MostUnnoted;

    /// <summary>All that are on their way.</summary>
    public IReadOnlyCollection<OutboxEntry> Flying => _flying.Values;

    /// <summary>More that is ready. What was offered before, or is on its way, is left out.</summary>
    public void Offer(IEnumerable<OutboxEntry> entries)
    {
        foreach (var entry in entries)
        {
            var at = (int)entry.Class;
            if (entry.Position > _offered[at] && !_known.Contains(entry.Position))
            {
                _ready[at].Enqueue(entry);
                _offered[at] = entry.Position;
                Ready++;
            }
        }
    }

    /// <summary>Begins anew with the first that waits: something before what was offered may be ready again.</summary>
    public void Rewind()
    {
        Array.ForEach(_ready, queue => queue.Clear());
        Array.Clear(_offered);
        Ready = 0;
    }

    /// <summary>The most valuable message that is ready; null when there is none.</summary>
    /// <param name="lowest">The least valuable class that may be sent.</param>
    public OutboxEntry? Next(MessageClass lowest)
    {
        for (var at = 0; at <= (int)lowest; at++)
        {
            if (_ready[at].TryPeek(out var entry))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>It is on its way. It must be the next of its class.</summary>
    public void Take(OutboxEntry entry)
    {
        _ready[(int)entry.Class].Dequeue();
        Ready--;
        _flying.Add(entry.Position, entry);
        _known.Add(entry.Position);
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
