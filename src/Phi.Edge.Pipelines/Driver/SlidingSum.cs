namespace Phi.Edge.Pipelines.Driver;

/// <summary>Sum over the last span of time, kept in buckets: constant memory, whole numbers, so nothing drifts.</summary>
internal sealed class SlidingSum
{
    private readonly long[] _buckets;
    private readonly long _width;
    private long _newest = long.MinValue;

    /// <param name="window">Span of time.</param>
    /// <param name="buckets">Resolution: a value leaves within one bucket of the window's end.</param>
    public SlidingSum(TimeSpan window, int buckets)
    {
        _buckets = new long[buckets];
        _width = Math.Max(1, window.Ticks / buckets);
    }

    public long Total { get; private set; }

    /// <summary>Lets what is too old go, and adds.</summary>
    public void Add(TimeSpan at, long value)
    {
        var bucket = at.Ticks / _width;
        if (_newest == long.MinValue || bucket - _newest >= _buckets.Length)
        {
            Clear();
            _newest = bucket;
        }

        while (_newest < bucket)
        {
            ref var oldest = ref Slot(++_newest);
            Total -= oldest;
            oldest = 0;
        }

        Slot(_newest) += value;
        Total += value;
    }

    public void Clear()
    {
        Array.Clear(_buckets);
        (Total, _newest) = (0, long.MinValue);
    }

    private ref long Slot(long bucket) => ref _buckets[(int)(((bucket % _buckets.Length) + _buckets.Length) % _buckets.Length)];
}
