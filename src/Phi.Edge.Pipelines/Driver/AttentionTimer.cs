namespace Phi.Edge.Pipelines.Driver;

/// <summary>
/// How long the driver has looked away. A first-order filter with two thresholds decides between away and attentive, so blinks
/// and glances of some 50 ms change nothing; what is measured is the time from the first to the last frame away, without the
/// filter's delay. Looking ahead briefly takes back only part of it.
/// </summary>
internal sealed class AttentionTimer(AttentionOptions options)
{
    private float _filtered;
    private TimeSpan? _since;
    private TimeSpan _until;
    private TimeSpan _carried;
    private TimeSpan _carriedAtReturn;
    private TimeSpan _attentiveFor;
    private TimeSpan _unknownFor;

    /// <summary>The driver looks away.</summary>
    public bool Away { get; private set; }

    /// <summary>For how long, with what is left of earlier looks; zero while attentive.</summary>
    public TimeSpan AwayFor => Away && _since is { } since ? _carried + (_until - since) : TimeSpan.Zero;

    /// <param name="at">Capture time, rising.</param>
    /// <param name="span">Time since the last sample; zero after a gap, which then does not count.</param>
    /// <param name="look">Where the driver looks.</param>
    public void Next(TimeSpan at, TimeSpan span, Look look)
    {
        _unknownFor = look == Look.Unknown ? _unknownFor + span : TimeSpan.Zero;
        if (_unknownFor > options.UnknownLimit)
        {
            Reset();
            return;
        }

        if (look != Look.Unknown)
        {
            var target = look == Look.Away ? 1 : 0;
            _filtered += (target - _filtered) * (1 - MathF.Exp(-(float)(span / options.FilterTime)));
        }

        if (look == Look.Away || (Away && look == Look.Unknown))
        {
            _since ??= at - (span / 2);
            _until = at;
        }

        Decide(span, look);
    }

    /// <summary>A gap of this length says nothing: the time away stands still.</summary>
    public void Skip(TimeSpan gap)
    {
        _since += gap;
        _until += gap;
    }

    public void Reset()
    {
        (_filtered, _since, _until, Away) = (0, null, default, false);
        (_carried, _carriedAtReturn, _attentiveFor, _unknownFor) = (default, default, default, default);
    }

    private void Decide(TimeSpan span, Look look)
    {
        if (Away && _filtered <= options.AttentiveBelow)
        {
            (_carriedAtReturn, _attentiveFor) = (AwayFor, TimeSpan.Zero);
            (Away, _since) = (false, null);
        }
        else if (!Away && _filtered >= options.AwayAbove)
        {
            Away = true;
        }

        if (!Away && look == Look.Road)
        {
            _attentiveFor += span;
            var left = 1 - Math.Min(1, _attentiveFor / options.RecoveryTime);
            _carried = _carriedAtReturn * left;
            _since = _filtered <= options.AttentiveBelow ? null : _since;
        }
    }
}
