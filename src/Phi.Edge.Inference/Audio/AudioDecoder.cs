namespace Phi.Edge.Inference.Audio;

/// <summary>Brings every kind of input to one channel, and checks that it can be used.</summary>
internal static class AudioDecoder
{
    private const float LoudestSample = 1e4f;

    public static AudioClip Decode(AudioInput input, AudioOptions options)
    {
        if (input.IsEncoded && input.File.Length > options.MaxEncodedBytes)
            throw new AudioException(input.Source, $"{input.File.Length} bytes exceed the limit of {options.MaxEncodedBytes}");
        var clip = input.IsEncoded ? WavReader.Read(input.File.Span, input.Source) : Mix(input);
        var seconds = (double)clip.Samples.Length / clip.SampleRate;
        if (seconds > options.MaxSeconds)
            throw new AudioException(input.Source, $"it lasts {seconds:F1} s, more than the {options.MaxSeconds:F1} s allowed");
        foreach (var sample in clip.Samples)
        {
            // Also false for NaN.
            if (!(MathF.Abs(sample) <= LoudestSample))
                throw new AudioException(input.Source, "it holds samples that are no numbers or far beyond full scale");
        }

        return clip;
    }

    private static AudioClip Mix(AudioInput input)
    {
        if (input.Channels == 1)
            return new AudioClip(input.Samples.ToArray(), input.SampleRate);
        var samples = new float[input.Samples.Length / input.Channels];
        for (var i = 0; i < samples.Length; i++)
        {
            var sum = 0f;
            foreach (var sample in input.Samples.Span.Slice(i * input.Channels, input.Channels))
                sum += sample;
            samples[i] = sum / input.Channels;
        }

        return new AudioClip(samples, input.SampleRate);
    }
}
