using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>
/// Keeps the newest sound, as much as the longest utterance needs, and cuts an utterance out of it. One ring, allocated once; only a
/// finished utterance is copied.
/// </summary>
/// <param name="longest">Longest utterance, pre-roll included.</param>
public sealed class UtteranceRecorder(TimeSpan longest)
{
    // The ending silence and one chunk come on top.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);
    private readonly short[] _ring = new short[(int)((longest + Margin).TotalSeconds * AudioMailbox.SampleRate)];
    private long _total;
    private TimeSpan _until;

    /// <summary>Takes the next sound; sound before a gap is forgotten.</summary>
    public void Add(ReadOnlySpan<short> samples, TimeSpan capturedAt, bool afterGap)
    {
        if (afterGap)
        {
            _total = 0;
        }

        foreach (var sample in samples)
        {
            _ring[(int)(_total++ % _ring.Length)] = sample;
        }

        _until = capturedAt + TimeSpan.FromSeconds((double)samples.Length / AudioMailbox.SampleRate);
    }

    /// <summary>Copies the sound from a moment until now into a buffer.</summary>
    /// <returns>Samples copied; less than asked for when that much is not there any more, or was before a gap.</returns>
    public int CopySince(TimeSpan from, Span<short> into)
    {
        var count = (int)Math.Min(Math.Min(_total, _ring.Length), Math.Min(into.Length, Samples(_until - from)));
        for (var i = 0; i < count; i++)
        {
            into[i] = _ring[(int)((_total - count + i) % _ring.Length)];
        }

        return count;
    }

    /// <summary>Cuts the utterance out.</summary>
    public Utterance Cut(in Endpoint end)
    {
        var samples = new short[Math.Clamp(Samples(_until - end.StartsAt), 0, (int)Math.Min(_total, _ring.Length))];
        CopySince(end.StartsAt, samples);
        var startedAt = _until - TimeSpan.FromSeconds((double)samples.Length / AudioMailbox.SampleRate);
        return new Utterance(samples, startedAt, end.SpeechEndedAt, _until, end.End);
    }

    private static int Samples(TimeSpan duration) => (int)Math.Clamp(duration.TotalSeconds * AudioMailbox.SampleRate, 0, int.MaxValue);
}
