using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>
/// Where an utterance begins and ends, from the probability of speech in each chunk. Pure: its only clock is the sound's. With the button
/// held, pressing begins the utterance and releasing ends it, whatever the detector says.
/// </summary>
/// <param name="options">Figures, already validated; defaults when null.</param>
public sealed class Endpointer(EndpointerOptions? options = null)
{
    private readonly EndpointerOptions _options = options ?? new EndpointerOptions();
    private TimeSpan? _openedAt;
    private TimeSpan _speech;
    private TimeSpan _run;
    private TimeSpan _speechStartedAt;
    private TimeSpan _lastSpeechAt;
    private TimeSpan _startsAt;
    private TimeSpan _notBefore = TimeSpan.MinValue;
    private bool _inSpeech;
    private bool _started;
    private bool _wasHeld;
    private bool _spoke;

    /// <summary>Waits for a new utterance.</summary>
    /// <param name="notBefore">Sound from before this moment does not belong to it (a wake word); null for no such moment.</param>
    public void Reset(TimeSpan? notBefore = null)
    {
        _notBefore = notBefore ?? TimeSpan.MinValue;
        (_openedAt, _speech, _run, _inSpeech, _started, _wasHeld, _spoke) = (null, default, default, false, false, false, false);
    }

    /// <summary>The sound has ended for good.</summary>
    /// <returns>The end of the utterance that had begun, else <see cref="EndpointKind.NoSpeech"/>.</returns>
    public Endpoint Finish() => _started ? End(UtteranceEnd.EndOfInput) : GiveUp();

    /// <summary>Takes the next chunk.</summary>
    /// <param name="probability">Of speech in it, 0 to 1.</param>
    /// <param name="from">When its first sample was recorded, monotonic.</param>
    /// <param name="duration">How long it is.</param>
    /// <param name="afterGap">Sound is missing before it.</param>
    /// <param name="held">The button is held.</param>
    public Endpoint Next(float probability, TimeSpan from, TimeSpan duration, bool afterGap, bool held)
    {
        if (afterGap && _started)
        {
            return End(UtteranceEnd.Gap);
        }

        if (afterGap)
        {
            // What was said before the gap is not the beginning of what comes after it.
            (_speech, _run, _inSpeech) = (default, default, false);
        }

        _openedAt ??= from;
        var until = from + duration;
        _inSpeech = probability >= (_inSpeech ? _options.SilenceThreshold : _options.SpeechThreshold);
        _run = _inSpeech ? _run + duration : default;
        if (_inSpeech && (!_started || _run >= _options.ResumeAfter))
        {
            (_lastSpeechAt, _spoke) = (until, true);
        }

        return _started ? Continue(until, held) : Wait(from, until, duration, held);
    }

    private Endpoint Wait(TimeSpan from, TimeSpan until, TimeSpan duration, bool held)
    {
        if (held)
        {
            _wasHeld = true;
            return Start(from, until);
        }

        if (_inSpeech)
        {
            _speechStartedAt = _speech == default ? from : _speechStartedAt;
            _speech += duration;
        }
        else if (until - _lastSpeechAt > _options.StartTolerance)
        {
            _speech = default;
        }

        if (_speech >= _options.StartAfter)
        {
            return Start(_speechStartedAt, _lastSpeechAt);
        }

        return until - _openedAt >= _options.NoSpeechAfter && _speech == default
            ? GiveUp()
            : new Endpoint(EndpointKind.Waiting, default, default, default);
    }

    private Endpoint Start(TimeSpan speechFrom, TimeSpan speechUntil)
    {
        var preRoll = speechFrom - _options.PreRoll;
        (_started, _startsAt, _lastSpeechAt) = (true, preRoll > _notBefore ? preRoll : _notBefore, speechUntil);
        return Tell(EndpointKind.Started);
    }

    private Endpoint Continue(TimeSpan until, bool held)
    {
        if (_wasHeld && !held)
        {
            return _spoke ? End(UtteranceEnd.Released) : GiveUp();
        }

        if (until - _startsAt >= _options.LongestUtterance)
        {
            return End(UtteranceEnd.TooLong);
        }

        return !held && !_inSpeech && until - _lastSpeechAt >= _options.Silence ? End(UtteranceEnd.Silence) : Tell(EndpointKind.Speaking);
    }

    private Endpoint End(UtteranceEnd end)
    {
        var ended = Tell(EndpointKind.Ended) with { End = end };
        Reset();
        return ended;
    }

    private Endpoint GiveUp()
    {
        Reset();
        return new Endpoint(EndpointKind.NoSpeech, default, default, default);
    }

    private Endpoint Tell(EndpointKind kind) => new(kind, default, _startsAt, _lastSpeechAt);
}
