namespace Phi.Edge.Perception.Hearing;

/// <summary>
/// When sound was recorded, from the samples that arrived and the monotonic clock. Sound can only arrive late, so the earliest
/// arrivals tell the truth; the sound card's own clock drifts and is followed slowly. Answers never run backwards. Pure.
/// </summary>
internal sealed class CaptureClock(int rate)
{
    /// <summary>A wait this much longer than the sound it brought: the device stood still, and nobody recorded.</summary>
    internal static readonly TimeSpan Stall = TimeSpan.FromSeconds(0.25);

    /// <summary>Lagging behind by more than this, although nothing is waiting to be read: sound was lost on the way.</summary>
    internal static readonly TimeSpan Lost = TimeSpan.FromSeconds(0.1);

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    // 10 ms per second: far more than any sound card drifts, too little to be noticed.
    private static readonly TimeSpan MostCorrection = Window / 100;

    private TimeSpan? _end;
    private TimeSpan _told;
    private TimeSpan _windowLength;
    private TimeSpan? _leastLag;

    /// <summary>Follows a live device.</summary>
    /// <param name="now">When the sound arrived.</param>
    /// <param name="frames">How much, in samples per channel.</param>
    /// <param name="waited">How long the read waited for it.</param>
    /// <returns>True when sound is missing before it.</returns>
    public bool Follow(TimeSpan now, int frames, TimeSpan waited)
    {
        var length = AudioFormat.Duration(frames, rate);
        if (_end is not { } before)
        {
            Pin(now);
            return false;
        }

        if (waited > length + Stall)
        {
            Pin(now);
            return true;
        }

        var end = before + length;
        var lag = now - end;
        _end = lag < TimeSpan.Zero ? now : end;

        // Without a wait there may be more in the pipe: only a read that waited tells how far behind we are.
        if (waited >= length / 4 || lag < TimeSpan.Zero)
            _leastLag = _leastLag is { } least && least < lag ? least : Later(lag, TimeSpan.Zero);
        _windowLength += length;
        return _windowLength >= Window && Correct();
    }

    /// <summary>The end of what has arrived was recorded at this moment.</summary>
    public void Pin(TimeSpan end)
    {
        _end = end;
        (_windowLength, _leastLag) = (TimeSpan.Zero, null);
    }

    /// <summary>When a sample was recorded that lies that long before the end of what has arrived.</summary>
    public TimeSpan At(TimeSpan beforeEnd) => _told = Later((_end ?? TimeSpan.Zero) - beforeEnd, _told);

    /// <summary>The device is opened again; time goes on.</summary>
    public void Restart() => (_end, _windowLength, _leastLag) = (null, TimeSpan.Zero, null);

    private bool Correct()
    {
        var lag = _leastLag ?? TimeSpan.Zero;
        var lost = lag > Lost;
        _end += lost || lag < MostCorrection ? lag : MostCorrection;
        (_windowLength, _leastLag) = (TimeSpan.Zero, null);
        return lost;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
