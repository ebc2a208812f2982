namespace Phi.Edge.Pipelines.Driver;

/// <summary>
/// Finds blinks in a series of eye closures: a quick rise above the level just before it, deep enough, that comes back soon.
/// Depth and speed are measured against the local open level, so that a driver who squints, or whose lids hang while looking
/// down, is judged by own measure. Pure; allocates nothing after construction; meant for 20 to 60 frames/s.
/// </summary>
public sealed class BlinkDetector
{
    private const int History = 64;
    private readonly BlinkOptions _options;
    private readonly TimeSpan[] _times = new TimeSpan[History];
    private readonly float[] _closures = new float[History];
    private int _count;
    private int _next;
    private TimeSpan _last = TimeSpan.MinValue;
    private TimeSpan _start;
    private TimeSpan _apex;
    private float _base;
    private float _peak;
    private int _deepSamples;

    /// <param name="options">Thresholds; defaults when null.</param>
    public BlinkDetector(BlinkOptions? options = null) => _options = options ?? new BlinkOptions();

    /// <summary>The lids are down: an event has begun and not ended.</summary>
    public bool InProgress { get; private set; }

    /// <summary>Takes the next sample.</summary>
    /// <param name="at">Capture time, rising; samples that are not later than the last are ignored.</param>
    /// <param name="closure">0 (open) to 1 (closed); NaN when it cannot be told, which counts as no sample.</param>
    /// <returns>The event that has just ended, if one has.</returns>
    public LidEvent? Next(TimeSpan at, float closure)
    {
        if (!float.IsFinite(closure) || at <= _last)
        {
            return null;
        }

        if (_last != TimeSpan.MinValue && at - _last > _options.MaxGap)
        {
            Reset();
        }

        var previous = _last;
        _last = at;
        LidEvent? ended = null;
        if (InProgress)
        {
            ended = Continue(at, closure);
        }
        else
        {
            TryBegin(previous, at, closure);
        }

        if (!InProgress)
        {
            Remember(at, closure);
        }

        return ended;
    }

    /// <summary>Forgets the series (another driver, another clip).</summary>
    public void Reset()
    {
        (_count, _next, InProgress, _last) = (0, 0, false, TimeSpan.MinValue);
    }

    private void TryBegin(TimeSpan previous, TimeSpan at, float closure)
    {
        var open = LowestWithin(at - _options.RiseTime, closure);
        if (closure - open >= _options.StartRise)
        {
            (InProgress, _start, _apex, _base, _peak, _deepSamples) = (true, previous, at, open, closure, 1);
        }
    }

    private LidEvent? Continue(TimeSpan at, float closure)
    {
        if (closure > _peak)
        {
            (_peak, _apex) = (closure, at);
        }

        // Lids that come to rest below the level before the event show that the level was a noisy one.
        _base = MathF.Min(_base, closure);
        var depth = _peak - _base;
        if (closure <= _base + (_options.EndFraction * depth))
        {
            // The level before must not serve twice: lids that open slowly would look like a second blink.
            (InProgress, _count) = (false, 0);
            return Judge(at, depth);
        }

        _deepSamples++;
        if (at - _start > _options.MaxDuration && closure < _options.ClosedLevel)
        {
            // Lowered, not closed: what is seen now is the new open level.
            (InProgress, _count) = (false, 0);
        }

        return null;
    }

    private LidEvent? Judge(TimeSpan at, float depth)
    {
        var duration = at - _start;
        if (depth < (_deepSamples == 1 ? _options.SingleSampleDepth : _options.MinDepth) || duration < _options.MinDuration)
        {
            return null;
        }

        var kind = duration > _options.MaxDuration ? LidEventKind.Closure : LidEventKind.Blink;
        return new LidEvent(kind, _start, _apex, at, depth);
    }

    private float LowestWithin(TimeSpan from, float closure)
    {
        var lowest = closure;
        for (var back = 1; back <= _count; back++)
        {
            var index = (_next - back + History) % History;
            if (_times[index] < from)
            {
                break;
            }

            lowest = MathF.Min(lowest, _closures[index]);
        }

        return lowest;
    }

    private void Remember(TimeSpan at, float closure)
    {
        (_times[_next], _closures[_next]) = (at, closure);
        _next = (_next + 1) % History;
        _count = Math.Min(_count + 1, History);
    }
}
