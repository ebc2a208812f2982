namespace Phi.Edge.Pipelines.Driver;

/// <summary>
/// PERCLOS P80, weighted by time: slow closures over valid time in the window. Blinks do not count; a slow closure counts from
/// its beginning. Null until a whole window has passed, and while too much of it has no valid reading.
/// </summary>
internal sealed class PerclosWindow(PerclosOptions options)
{
    private const int Buckets = 240;
    private readonly SlidingSum _valid = new(options.Window, Buckets);
    private readonly SlidingSum _closed = new(options.Window, Buckets);
    private TimeSpan? _first;
    private long _pending;
    private bool _slow;

    /// <summary>Share of slow closures, 0 to 1; null when it cannot be told.</summary>
    public float? Value { get; private set; }

    /// <param name="at">Capture time, rising.</param>
    /// <param name="span">Time this sample stands for; zero when there is none.</param>
    /// <param name="closure">0 (open) to 1 (closed); NaN when it cannot be told.</param>
    public void Next(TimeSpan at, TimeSpan span, float closure)
    {
        _first ??= at;
        var valid = float.IsFinite(closure) ? span.Ticks : 0;
        _valid.Add(at, valid);
        _closed.Add(at, Closed(valid, closure));
        var warm = at - _first >= options.Window && _valid.Total >= options.Window.Ticks * (double)options.MinValid;
        Value = warm ? Math.Clamp((float)((double)_closed.Total / _valid.Total), 0, 1) : null;
    }

    public void Reset()
    {
        _valid.Clear();
        _closed.Clear();
        (_first, _pending, _slow, Value) = (null, 0, false, null);
    }

    private long Closed(long valid, float closure)
    {
        if (valid == 0)
        {
            return 0;
        }

        if (closure < options.ClosedLevel)
        {
            (_pending, _slow) = (0, false);
            return 0;
        }

        if (_slow)
        {
            return valid;
        }

        _pending += valid;
        _slow = _pending > options.SlowClosure.Ticks;
        return _slow ? _pending : 0;
    }
}
