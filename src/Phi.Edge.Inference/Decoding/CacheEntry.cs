namespace Phi.Edge.Inference.Decoding;

/// <summary>A cache in the pool, and what it holds.</summary>
internal sealed class CacheEntry(KeyValueCache cache, string adapter) : IDisposable
{
    private readonly List<ulong> _keys = [];

    public KeyValueCache Cache { get; } = cache;

    /// <summary>Which weights the keys and values were computed with.</summary>
    public string Adapter { get; private set; } = adapter;

    /// <summary>Whether LongRoPE's long factors turned the keys.</summary>
    public bool LongRope { get; set; }

    /// <summary>The request that writes to it now.</summary>
    public ICacheUser? User { get; set; }

    /// <summary>Rises with every use; the smallest goes first.</summary>
    public long LastUse { get; set; }

    public int Length => Cache.Length;

    /// <summary>How many leading positions equal the keys.</summary>
    public int CommonPrefix(ReadOnlySpan<ulong> keys)
    {
        var length = Math.Min(Length, keys.Length);
        var held = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_keys);
        return held[..length].CommonPrefixLength(keys[..length]);
    }

    /// <summary>Notes what the cache holds after a run.</summary>
    public void Committed(ReadOnlySpan<ulong> keys)
    {
        _keys.EnsureCapacity(Cache.Capacity);
        for (var i = _keys.Count; i < Length; i++)
            _keys.Add(keys[i]);
    }

    /// <summary>Keeps the first positions only.</summary>
    public void Truncate(int length)
    {
        Cache.Truncate(length);
        _keys.RemoveRange(Math.Min(Length, _keys.Count), Math.Max(0, _keys.Count - Length));
    }

    /// <summary>Starts over for other weights.</summary>
    public void Reset(string adapter)
    {
        Truncate(0);
        (Adapter, LongRope) = (adapter, false);
    }

    /// <summary>Takes over the first positions of another entry; false when memory cannot be copied.</summary>
    public bool CopyFrom(CacheEntry source, int length)
    {
        if (!Cache.CopyFrom(source.Cache, length))
            return false;
        _keys.Clear();
        _keys.AddRange(source._keys.GetRange(0, length));
        (Adapter, LongRope) = (source.Adapter, source.LongRope);
        return true;
    }

    public void Dispose() => Cache.Dispose();
}
