namespace Phi.Edge.Pipelines.Road;

/// <summary>When the whole region is searched for signs: by the way the car has gone, or the time that has passed. Pure.</summary>
public sealed class SearchPolicy(RoadPipelineOptions options)
{
    private TimeSpan? _last;
    private TimeSpan _now;
    private double _metres;

    /// <summary>Whether this frame is searched as a whole.</summary>
    public bool Next(TimeSpan at, float? speedKmh)
    {
        var step = (at - _now).TotalSeconds;
        _now = at;
        _metres += speedKmh is { } speed ? speed / 3.6 * Math.Clamp(step, 0, 2) : double.PositiveInfinity;
        // A frame's time trembles: half a frame early is due too.
        var due = _last is not { } last || at < last || _metres >= options.SearchEvery * 0.95 || at - last >= options.SearchAtLeast;
        if (due)
        {
            (_last, _metres) = (at, 0);
        }

        return due;
    }
}
