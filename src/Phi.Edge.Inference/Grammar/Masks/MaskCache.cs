namespace Phi.Edge.Inference.Grammar.Masks;

/// <summary>Masks by state, shared by all requests of a grammar; the one used longest ago goes first. Thread-safe.</summary>
internal sealed class MaskCache(int maximumBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<MaskKey, LinkedListNode<(MaskKey Key, TokenMask Mask)>> _masks = [];
    private readonly LinkedList<(MaskKey Key, TokenMask Mask)> _byUse = new();
    private long _bytes;

    /// <summary>Number of masks kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _masks.Count;
        }
    }

    /// <summary>The mask of a state, or null.</summary>
    public TokenMask? Find(MaskKey key)
    {
        lock (_lock)
        {
            if (!_masks.TryGetValue(key, out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Mask;
        }
    }

    /// <summary>Keeps a mask, and lets go of others when the memory is used up.</summary>
    public void Add(MaskKey key, TokenMask mask)
    {
        lock (_lock)
        {
            if (_masks.ContainsKey(key))
                return;
            _masks[key] = _byUse.AddFirst((key, mask));
            _bytes += key.Cost + mask.Cost;
            while (_bytes > maximumBytes && _byUse.Last is { } last)
            {
                _byUse.RemoveLast();
                _masks.Remove(last.Value.Key);
                _bytes -= last.Value.Key.Cost + last.Value.Mask.Cost;
            }
        }
    }
}
