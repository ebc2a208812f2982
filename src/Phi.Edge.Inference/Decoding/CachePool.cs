namespace Phi.Edge.Inference.Decoding;

/// <summary>
/// All key-value caches under one budget. What a request leaves behind stays, least recently used first to go, and the next
/// request with the same beginning starts from there: the system prompt and the tools, or the conversation so far.
/// </summary>
internal sealed class CachePool(Func<int, KeyValueCache> create, long bytesPerToken, long budgetBytes) : IDisposable
{
    private const int CapacityStep = 64;
    /// <summary>A beginning shorter than this is cheaper to compute than to keep apart.</summary>
    private const int WorthCopying = 16;
    private readonly List<CacheEntry> _entries = [];
    private long _clock;

    public long BudgetBytes => budgetBytes;

    public long UsedBytes => _entries.Sum(e => e.Cache.Bytes);

    public IReadOnlyList<CacheEntry> Entries => _entries;

    /// <summary>Throws when no eviction could ever make room for so many tokens.</summary>
    public void EnsureFits(int tokens)
    {
        if (tokens * bytesPerToken > budgetBytes)
            throw new PhiCacheCapacityException(tokens, bytesPerToken, budgetBytes);
    }

    /// <summary>A cache with room for the tokens, holding as much of the keys' beginning as any cache does.</summary>
    /// <param name="keys">What the request is about to compute.</param>
    /// <param name="adapter">The weights in use.</param>
    /// <param name="longRope">Whether long factors must have been used; the two kinds do not mix.</param>
    /// <param name="tokens">The capacity wanted.</param>
    /// <param name="user">Who holds it until <see cref="Release"/>.</param>
    public CacheEntry Acquire(ReadOnlySpan<ulong> keys, string adapter, bool longRope, int tokens, ICacheUser user)
    {
        EnsureFits(tokens);
        var (best, common) = Best(keys, adapter, longRope);
        var entry = best is { User: null } && best.Cache.Capacity >= tokens && (best.Length - common <= WorthCopying || !best.Cache.CanCopy)
            ? best
            : Copy(best, common, adapter, tokens);
        entry.Truncate(Math.Min(common, entry.Length));
        if (entry.Length == 0)
            entry.Reset(adapter);
        (entry.User, entry.LastUse) = (user, ++_clock);
        return entry;
    }

    /// <summary>Gives the cache back; its content stays for the next request.</summary>
    public void Release(CacheEntry entry)
    {
        entry.User = null;
        entry.LastUse = ++_clock;
        if (entry.Length == 0)
            Remove(entry);
    }

    /// <summary>Drops what was computed with the weights.</summary>
    public void Forget(string adapter)
    {
        foreach (var entry in _entries.Where(e => e.Adapter == adapter && e.User is null).ToArray())
            Remove(entry);
    }

    public void Dispose()
    {
        foreach (var entry in _entries)
            entry.Dispose();
        _entries.Clear();
    }

    private (CacheEntry? Entry, int Common) Best(ReadOnlySpan<ulong> keys, string adapter, bool longRope)
    {
        CacheEntry? best = null;
        var common = 0;
        foreach (var entry in _entries)
        {
            if (entry.Adapter != adapter || entry.LongRope != longRope || (entry.User is not null && !entry.Cache.CanCopy))
                continue;
            var shared = entry.CommonPrefix(keys);
            if (shared > common || (shared == common && shared > 0 && entry.User is null && best?.User is not null))
                (best, common) = (entry, shared);
        }

        return (best, common);
    }

    /// <summary>A new cache with the beginning copied; the source goes when it holds nothing else, or when room is short.</summary>
    private CacheEntry Copy(CacheEntry? source, int common, string adapter, int tokens)
    {
        if (source is { User: null } && source.Cache.Capacity >= tokens && !HasRoom(tokens, source))
            return source;
        MakeRoom(tokens, source);
        var entry = new CacheEntry(create(RoundUp(tokens)), adapter);
        _entries.Add(entry);
        if (source is null || common < WorthCopying || !_entries.Contains(source) || !entry.CopyFrom(source, common))
            return entry;
        if (source.User is null && source.Length == common)
            Remove(source); // a conversation that outgrew its cache
        return entry;
    }

    private int RoundUp(int tokens) =>
        (int)Math.Min((tokens + CapacityStep - 1) / CapacityStep * CapacityStep, Math.Max(tokens, budgetBytes / bytesPerToken));

    private bool HasRoom(int tokens, CacheEntry keep) =>
        _entries.Where(e => e.User is not null || e == keep).Sum(e => e.Cache.Bytes) + (RoundUp(tokens) * bytesPerToken) <= budgetBytes;

    private void MakeRoom(int tokens, CacheEntry? keep)
    {
        var needed = RoundUp(tokens) * bytesPerToken;
        while (UsedBytes + needed > budgetBytes)
        {
            // idle ones first, oldest first; then those of paused requests; the source of the copy last
            var victim = _entries.OrderBy(e => e == keep).ThenBy(e => e.User is not null).ThenBy(e => e.LastUse).First();
            victim.User?.CacheTaken();
            Remove(victim);
        }
    }

    private void Remove(CacheEntry entry)
    {
        _entries.Remove(entry);
        entry.Dispose();
    }
}
