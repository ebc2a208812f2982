using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>
/// From the probability of speech of one chunk after another to the beginning and end of utterances. Pure: its clock is the sound
/// itself. Begins in <see cref="EndpointMode.Watch"/> and returns to it after every end.
/// </summary>
public sealed class Endpointer
{
    private readonly EndpointerOptions _options;
    private readonly int _chunkSamples;
    private readonly TimeSpan _chunk;
    private readonly int _mostBack;
    private EndpointMode _mode;
    private bool _isVoice;
    private bool _inUtterance;
    private TimeSpan _voice;
    private TimeSpan _silence;
    private TimeSpan _waited;
    private TimeSpan _sinceSpeech;
    private TimeSpan _length;
    private TimeSpan _speechEndedAt;
    private TimeSpan _at;

    /// <param name="options">Thresholds, already validated; defaults when null.</param>
    /// <param name="chunkSamples">Samples of a chunk at 16 kHz.</param>
    public Endpointer(EndpointerOptions? options = null, int chunkSamples = 512)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(chunkSamples, 1);
        (_options, _chunkSamples) = (options ?? new EndpointerOptions(), chunkSamples);
        _chunk = UtteranceRecorder.Duration(chunkSamples);
        _mostBack = UtteranceRecorder.HistorySamples(_options);
    }

    /// <summary>What is being listened for.</summary>
    public EndpointMode Mode => _mode;

    /// <summary>An utterance is open.</summary>
    public bool IsSpeaking => _inUtterance;

    /// <summary>An utterance is expected from now on; an open one is given up.</summary>
    public void Listen() => Begin(EndpointMode.Listen);

    /// <summary>The button was pressed; an open utterance is given up. Silence ends nothing until <see cref="Release"/>.</summary>
    public void Press() => Begin(EndpointMode.Held);

    /// <summary>Nothing is expected any more; an open utterance is given up.</summary>
    public void Watch() => Begin(EndpointMode.Watch);

    /// <summary>The button was released: what was said is over at once. Nothing when it was not held.</summary>
    public EndpointDecision Release() =>
        _mode == EndpointMode.Held ? Stop(UtteranceEnd.Released) : new EndpointDecision(EndpointEvent.Nothing, _mode);

    /// <summary>Ends what is open, for a reason that is not in the sound: the microphone is gone, the recording is over.</summary>
    /// <returns>The end of the utterance; no speech, where some was expected; else nothing.</returns>
    public EndpointDecision Stop(UtteranceEnd reason)
    {
        var mode = _mode;
        if (_inUtterance)
        {
            return End(reason);
        }

        Begin(EndpointMode.Watch);
        return new EndpointDecision(mode == EndpointMode.Watch ? EndpointEvent.Nothing : EndpointEvent.NoSpeech, mode, EndedAt: _at);
    }

    /// <summary>Takes the next chunk.</summary>
    /// <param name="probability">Of speech, 0 to 1; what is no number is silence.</param>
    /// <param name="capturedAt">When its first sample was recorded, monotonic.</param>
    /// <param name="afterGap">Sound is missing before it: an open utterance ends there, and the chunk begins afresh.</param>
    public EndpointDecision Next(float probability, TimeSpan capturedAt, bool afterGap)
    {
        if (afterGap)
        {
            var cut = _inUtterance ? End(UtteranceEnd.Gap) : default(EndpointDecision?);
            ForgetSpeech();
            Hear(probability, capturedAt);
            _waited += _chunk;
            Count();
            return (cut ?? new EndpointDecision(EndpointEvent.Nothing, _mode)) with { AfterGap = true };
        }

        Hear(probability, capturedAt);
        return _inUtterance ? Continue() : Wait();
    }

    private void Begin(EndpointMode mode)
    {
        (_mode, _waited) = (mode, TimeSpan.Zero);
        ForgetSpeech();
    }

    private void ForgetSpeech()
    {
        (_inUtterance, _isVoice) = (false, false);
        (_voice, _silence, _sinceSpeech) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
    }

    private void Hear(float probability, TimeSpan capturedAt)
    {
        _isVoice = _isVoice ? probability >= _options.SilenceBelow : probability >= _options.SpeechAbove;
        _at = capturedAt + _chunk;
    }

    private EndpointDecision Wait()
    {
        _waited += _chunk;
        Count();
        var start = _mode == EndpointMode.Held ? _options.HeldStart : _options.Start;
        if (_voice >= start)
        {
            return Start();
        }

        if (_mode == EndpointMode.Listen && _voice == TimeSpan.Zero && _waited >= _options.NoSpeech)
        {
            return Stop(UtteranceEnd.Silence);
        }

        return new EndpointDecision(EndpointEvent.Nothing, _mode);
    }

    /// <summary>Speech before the start adds up; a pause that is too long wipes it out.</summary>
    private void Count()
    {
        _sinceSpeech += _voice > TimeSpan.Zero || _isVoice ? _chunk : TimeSpan.Zero;
        if (_isVoice)
        {
            (_voice, _silence, _speechEndedAt) = (_voice + _chunk, TimeSpan.Zero, _at);
        }
        else if (_voice > TimeSpan.Zero && (_silence += _chunk) > _options.StartPause)
        {
            (_voice, _silence, _sinceSpeech) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        }
    }

    private EndpointDecision Start()
    {
        var back = Math.Min(UtteranceRecorder.Samples(_sinceSpeech + _options.PreRoll), _mostBack);
        (_inUtterance, _voice, _silence) = (true, TimeSpan.Zero, TimeSpan.Zero);
        _length = UtteranceRecorder.Duration(back);
        return new EndpointDecision(EndpointEvent.SpeechStarted, _mode, Math.Max(back, _chunkSamples));
    }

    private EndpointDecision Continue()
    {
        _sinceSpeech += _chunk;
        _length += _chunk;
        Pause();
        if (_length + _chunk > _options.Maximum)
        {
            return End(UtteranceEnd.TooLong);
        }

        var isOver = _mode != EndpointMode.Held && _silence >= _options.EndSilence && _sinceSpeech >= _options.Minimum;
        return isOver ? End(UtteranceEnd.Silence) : new EndpointDecision(EndpointEvent.Speaking, _mode);
    }

    /// <summary>In a pause only speech that lasts ends it: a click must not keep the microphone open. It does not count as silence, either.</summary>
    private void Pause()
    {
        if (!_isVoice)
        {
            (_voice, _silence) = (TimeSpan.Zero, _silence + _chunk);
            return;
        }

        _voice += _chunk;
        if (_silence == TimeSpan.Zero || _voice > _options.Blip)
        {
            (_silence, _speechEndedAt) = (TimeSpan.Zero, _at);
        }
    }

    private EndpointDecision End(UtteranceEnd reason)
    {
        var decision = new EndpointDecision(
            EndpointEvent.Ended, _mode, End: reason, SpeechEndedAt: _speechEndedAt, EndedAt: _at);
        Begin(EndpointMode.Watch);
        return decision;
    }
}
