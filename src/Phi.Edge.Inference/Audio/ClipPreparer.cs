using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Audio;

/// <summary>Decodes, resamples and cuts clips.</summary>
internal sealed class ClipPreparer(SpeechProcessorConfiguration configuration, AudioOptions options)
{
    private const int Wideband = 16000;

    // The encoder is only known to be right up to 40 s; published samples and the reference stay at 30 s.
    private const int PieceSeconds = 30;

    public PreparedClip Prepare(AudioInput input)
    {
        var clip = AudioDecoder.Decode(input, options);
        var rate = TargetRate(clip.SampleRate, input.Source);
        var spectrum = rate == Wideband ? configuration.Wideband : configuration.Narrowband;
        var samples = AtLeastOneFrame(Resampler.Resample(clip, rate), spectrum, rate, input.Source);
        var kept = Keep(samples, input.Source);
        return new PreparedClip(spectrum, [.. Cut(kept, rate * PieceSeconds, spectrum.FrameLength)], samples.Length - kept.Length);
    }

    /// <summary>
    /// The reference counts one frame from this length on, and reads what lies behind its buffer; here silence stands there.
    /// </summary>
    private static ReadOnlyMemory<float> AtLeastOneFrame(float[] samples, SpectrumConfiguration spectrum, int rate, string source)
    {
        if (samples.Length >= spectrum.FrameLength)
            return samples;
        var least = Math.Max(1, spectrum.FrameLength - spectrum.HopLength + 1);
        if (samples.Length < least)
        {
            throw new AudioException(source, $"{samples.Length} samples at {rate} Hz make no frame; give at least {least} "
                + $"({1000.0 * least / rate:F0} ms), better a whole frame of {spectrum.FrameLength} or more");
        }

        Array.Resize(ref samples, spectrum.FrameLength);
        return samples;
    }

    private int TargetRate(int rate, string source)
    {
        var targets = configuration.TargetSampleRates.Where(target => target <= rate).ToArray();
        return targets.Length > 0
            ? targets.Max()
            : throw new AudioException(source,
                $"{rate} Hz is below the lowest rate of the model, {configuration.TargetSampleRates.Min()} Hz; record at 16000 Hz");
    }

    private ReadOnlyMemory<float> Keep(ReadOnlyMemory<float> samples, string source)
    {
        var limit = configuration.MaxSamples;
        if (limit == 0 || samples.Length <= limit || options.LongClips == LongClipRule.Split)
            return samples;
        return options.LongClips == LongClipRule.Truncate
            ? samples[..limit]
            : throw new AudioException(source,
                $"{samples.Length} samples exceed the {limit} the model takes; cut it, or let LongClips split it");
    }

    private ReadOnlyMemory<float>[] Cut(ReadOnlyMemory<float> samples, int pieceLength, int frameLength)
    {
        // The reference counts its limit in samples whatever the rate, so 8 kHz clips of up to 60 s stay whole with it.
        var longest = options.LongClips == LongClipRule.Split || configuration.MaxSamples == 0 ? pieceLength : int.MaxValue;
        var pieces = new List<ReadOnlyMemory<float>>();
        for (var start = 0; start < samples.Length && (start == 0 || samples.Length - start >= frameLength);)
        {
            var length = Math.Min(longest, samples.Length - start);
            pieces.Add(samples.Slice(start, length));
            start += length;
        }

        return [.. pieces];
    }
}
