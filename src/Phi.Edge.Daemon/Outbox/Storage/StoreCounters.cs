namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>What became of messages since the store was opened.</summary>
/// <param name="Evicted">Given up for lack of room.</param>
/// <param name="Expired">Removed because of their age.</param>
/// <param name="Coalesced">States whose place a newer one took.</param>
internal readonly record struct StoreCounters(long Evicted, long Expired, long Coalesced)
{
    public static StoreCounters operator +(StoreCounters a, StoreCounters b) =>
        new(a.Evicted + b.Evicted, a.Expired + b.Expired, a.Coalesced + b.Coalesced);
}
