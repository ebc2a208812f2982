namespace Phi.Edge.Daemon.Mqtt;

/// <summary>A bounded queue that loses its oldest when full. Not thread-safe; allocates nothing after it was made.</summary>
internal sealed class DropOldestRing<T>(int capacity)
{
    private readonly T[] _items = new T[capacity];
    private int _first;

    public int Count { get; private set; }

    /// <returns>True when the oldest had to go.</returns>
    public bool Add(in T item)
    {
        var full = Count == _items.Length;
        if (full)
        {
            TryTake(out _);
        }

        _items[(_first + Count) % _items.Length] = item;
        Count++;
        return full;
    }

    public bool TryTake(out T item)
    {
        if (Count == 0)
        {
            item = default!;
            return false;
        }

        item = _items[_first];
        _items[_first] = default!; // lets go of what it refers to
        _first = (_first + 1) % _items.Length;
        Count--;
        return true;
    }
}
