using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Hearing;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>Feeds the key-phrase spotter, and only with speech: in silence it would cost a good part of a core for nothing.</summary>
/// <param name="spotter">The spotter.</param>
/// <param name="recorder">Has the sound from before the speech was noticed.</param>
/// <param name="threshold">Probability that counts as speech.</param>
internal sealed class WakeWordWatch(IKeyphraseSpotter spotter, UtteranceRecorder recorder, float threshold)
{
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(0.4);
    private static readonly TimeSpan After = TimeSpan.FromSeconds(0.6);
    private readonly short[] _preRoll = new short[(int)(Before.TotalSeconds * AudioMailbox.SampleRate) + 512];
    private TimeSpan _feedUntil = TimeSpan.MinValue;

    /// <summary>Takes a chunk that the recorder already has.</summary>
    /// <returns>A wake word was heard.</returns>
    public bool Hears(ReadOnlySpan<short> chunk, float probability, in AudioChunkInfo info)
    {
        if (info.AfterGap)
        {
            Forget();
        }

        var feeding = info.CapturedAt < _feedUntil;
        if (probability >= threshold)
        {
            _feedUntil = info.CapturedAt + After;
        }

        if (!feeding && probability < threshold)
        {
            return false;
        }

        ReadOnlySpan<short> sound = chunk;
        if (!feeding)
        {
            spotter.Reset();
            var count = recorder.CopySince(info.CapturedAt - Before, _preRoll);
            sound = _preRoll.AsSpan(0, count);
        }

        var heard = spotter.Accept(sound) is not null;
        if (heard)
        {
            Forget();
        }

        return heard;
    }

    /// <summary>What was heard before does not belong to what comes.</summary>
    public void Forget()
    {
        spotter.Reset();
        _feedUntil = TimeSpan.MinValue;
    }
}
