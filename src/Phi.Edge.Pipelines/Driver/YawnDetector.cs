namespace Phi.Edge.Pipelines.Driver;

/// <summary>
/// Counts yawns: a mouth that is wide open without a break for seconds. Speech and laughter open it less, or only for syllables.
/// </summary>
internal sealed class YawnDetector(YawnOptions options)
{
    private const int Buckets = 300;
    private readonly SlidingSum _yawns = new(options.Window, Buckets);
    private float _opening;
    private bool _wide;
    private TimeSpan _wideFor;

    /// <summary>Yawns in the window.</summary>
    public int Count => (int)_yawns.Total;

    /// <param name="at">Capture time, rising.</param>
    /// <param name="span">Time since the last sample; zero after a gap.</param>
    /// <param name="opening">Mouth opening; NaN when it cannot be told.</param>
    public void Next(TimeSpan at, TimeSpan span, float opening)
    {
        var yawned = false;
        if (float.IsFinite(opening) && span > TimeSpan.Zero)
        {
            _opening += (Math.Clamp(opening, 0, 2) - _opening) * (1 - MathF.Exp(-(float)(span / options.FilterTime)));
            yawned = Track(span);
        }

        _yawns.Add(at, yawned ? 1 : 0);
    }

    public void Reset()
    {
        _yawns.Clear();
        (_opening, _wide, _wideFor) = (0, false, default);
    }

    private bool Track(TimeSpan span)
    {
        if (_wide && _opening < options.EndOpening)
        {
            _wide = false;
            return _wideFor >= options.MinDuration && _wideFor <= options.MaxDuration;
        }

        if (!_wide && _opening >= options.StartOpening)
        {
            (_wide, _wideFor) = (true, TimeSpan.Zero);
        }

        _wideFor += span;
        return false;
    }
}
