using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>
/// Keeps the last moments of sound for the pre-roll, and the utterance that is being spoken. Everything is allocated at
/// construction; only a finished utterance is copied.
/// </summary>
public sealed class UtteranceRecorder
{
    private const int Rate = 16000;

    // What the start of speech may have taken with all its pauses, before the pre-roll.
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(4);

    private readonly short[] _history;
    private readonly short[] _utterance;
    private int _historyEnd;
    private int _historyCount;
    private int _count;
    private bool _isRecording;
    private TimeSpan _startedAt;

    /// <param name="options">Lengths, already validated; defaults when null.</param>
    public UtteranceRecorder(EndpointerOptions? options = null)
    {
        options ??= new EndpointerOptions();
        _history = new short[HistorySamples(options)];
        _utterance = new short[Samples(options.Maximum) + _history.Length];
    }

    /// <summary>What has been recorded of the open utterance, pre-roll included; empty when none is open. Valid until the next call.</summary>
    public ReadOnlySpan<short> Current => _isRecording ? _utterance.AsSpan(0, _count) : [];

    /// <summary>Takes the chunk that the endpointer has just decided about.</summary>
    /// <param name="chunk">The samples.</param>
    /// <param name="capturedAt">When the first was recorded, monotonic.</param>
    /// <param name="decision">What the endpointer said to it.</param>
    /// <returns>The utterance, when it is over.</returns>
    public Utterance? Add(ReadOnlySpan<short> chunk, TimeSpan capturedAt, in EndpointDecision decision)
    {
        if (decision.AfterGap)
        {
            // The chunk is not part of what ended at the gap.
            var cut = Finish(decision);
            _historyCount = 0;
            Remember(chunk);
            return cut;
        }

        Remember(chunk);
        if (decision.Event == EndpointEvent.SpeechStarted)
        {
            Begin(decision.SamplesBack, capturedAt + Duration(chunk.Length));
        }
        else if (_isRecording)
        {
            Append(chunk);
        }

        return Finish(decision);
    }

    /// <summary>Closes the utterance on a decision that came without a chunk: the button was released, the sound is over.</summary>
    /// <returns>The utterance; null unless one has ended.</returns>
    public Utterance? Finish(in EndpointDecision decision)
    {
        if (!_isRecording || decision.Event is EndpointEvent.Nothing or EndpointEvent.SpeechStarted or EndpointEvent.Speaking)
        {
            // An utterance that the endpointer has given up is not told of by an end.
            _isRecording &= decision.Event is EndpointEvent.SpeechStarted or EndpointEvent.Speaking;
            return null;
        }

        _isRecording = false;
        return decision.Event == EndpointEvent.Ended
            ? new Utterance(_utterance.AsSpan(0, _count).ToArray(), _startedAt, decision.SpeechEndedAt, decision.EndedAt, decision.End)
            : null;
    }

    internal static int HistorySamples(EndpointerOptions options) => Samples(options.PreRoll + LongestStart);

    internal static int Samples(TimeSpan time) => (int)(time.Ticks * Rate / TimeSpan.TicksPerSecond);

    internal static TimeSpan Duration(int samples) => TimeSpan.FromTicks(samples * TimeSpan.TicksPerSecond / Rate);

    private void Remember(ReadOnlySpan<short> chunk)
    {
        chunk = chunk[Math.Max(0, chunk.Length - _history.Length)..];
        var first = Math.Min(chunk.Length, _history.Length - _historyEnd);
        chunk[..first].CopyTo(_history.AsSpan(_historyEnd));
        chunk[first..].CopyTo(_history);
        _historyEnd = (_historyEnd + chunk.Length) % _history.Length;
        _historyCount = Math.Min(_historyCount + chunk.Length, _history.Length);
    }

    private void Begin(int samplesBack, TimeSpan now)
    {
        _count = Math.Min(samplesBack, _historyCount);
        var start = (_historyEnd - _count + _history.Length) % _history.Length;
        var first = Math.Min(_count, _history.Length - start);
        _history.AsSpan(start, first).CopyTo(_utterance);
        _history.AsSpan(0, _count - first).CopyTo(_utterance.AsSpan(first));
        (_isRecording, _startedAt) = (true, now - Duration(_count));
    }

    private void Append(ReadOnlySpan<short> chunk)
    {
        chunk = chunk[..Math.Min(chunk.Length, _utterance.Length - _count)];
        chunk.CopyTo(_utterance.AsSpan(_count));
        _count += chunk.Length;
    }
}
