namespace Phi.Edge.Pipelines.Driver;

/// <summary>
/// How long the eyes have been closed: two thresholds on the closure, and a confirmed reopening. Also tells lids that fell
/// while looking down, which may be lowered rather than closed.
/// </summary>
internal sealed class EyesClosedTimer(EyesOptions options)
{
    private static readonly TimeSpan LongestHalfStep = TimeSpan.FromSeconds(0.05);
    private TimeSpan _since;
    private TimeSpan _until;
    private TimeSpan? _openSince;
    private TimeSpan? _downAt;

    /// <summary>The eyes are closed.</summary>
    public bool Closed { get; private set; }

    /// <summary>The lids fell while looking down.</summary>
    public bool LookingDown { get; private set; }

    /// <summary>For how long; zero while open.</summary>
    public TimeSpan ClosedFor => Closed ? _until - _since : TimeSpan.Zero;

    /// <param name="at">Capture time, rising.</param>
    /// <param name="span">Time since the last sample; zero after a gap.</param>
    /// <param name="closure">0 (open) to 1 (closed); NaN when it cannot be told: the timer stands still.</param>
    /// <param name="down">Head or gaze is lowered beyond the threshold.</param>
    public void Next(TimeSpan at, TimeSpan span, float closure, bool down)
    {
        _downAt = down ? at : _downAt;
        if (!float.IsFinite(closure))
        {
            Skip(span);
        }
        else if (!Closed)
        {
            Begin(at, span, closure);
        }
        else if (closure >= options.OpenLevel)
        {
            (_until, _openSince) = (at, null);
            LookingDown |= down && ClosedFor <= options.LookAfter;
        }
        else
        {
            _openSince ??= at;
            Closed = at - _openSince < options.OpenConfirm;
        }
    }

    /// <summary>A gap of this length says nothing: the time closed stands still.</summary>
    public void Skip(TimeSpan gap)
    {
        _since += gap;
        _until += gap;
        _openSince += gap;
    }

    public void Reset() => (Closed, LookingDown, _openSince, _downAt, _since, _until) = (false, false, null, null, default, default);

    private void Begin(TimeSpan at, TimeSpan span, float closure)
    {
        if (closure >= options.ClosedLevel)
        {
            var half = span / 2;
            (Closed, _openSince, _until) = (true, null, at);
            _since = at - (half < LongestHalfStep ? half : LongestHalfStep);
            LookingDown = _downAt is { } when && at - when <= options.LookBefore;
        }
    }
}
