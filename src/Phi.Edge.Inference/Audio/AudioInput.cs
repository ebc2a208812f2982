using System.Runtime.InteropServices;

namespace Phi.Edge.Inference.Audio;

/// <summary>Sound for the model: a WAV file or raw samples.</summary>
public sealed class AudioInput
{
    private AudioInput(string source) => Source = source;

    /// <summary>Where the sound comes from, for error messages.</summary>
    public string Source { get; }

    internal ReadOnlyMemory<byte> File { get; private init; }

    internal ReadOnlyMemory<float> Samples { get; private init; }

    internal int SampleRate { get; private init; }

    internal int Channels { get; private init; }

    internal bool IsEncoded => SampleRate == 0;

    /// <summary>A WAV file: PCM of 8, 16, 24 or 32 bits, or float of 32 or 64 bits, any number of channels.</summary>
    public static AudioInput FromEncoded(ReadOnlyMemory<byte> bytes, string source) => new(source) { File = bytes };

    /// <summary>Raw samples from -1 to 1.</summary>
    /// <param name="samples">The samples, channels interleaved; they must stay unchanged until the clip has been processed.</param>
    /// <param name="sampleRate">Samples per second and channel, at least 8000 Hz.</param>
    /// <param name="channels">Number of channels; they are averaged.</param>
    /// <param name="source">Where the sound comes from, for error messages.</param>
    /// <exception cref="AudioException">The numbers do not fit together.</exception>
    public static AudioInput FromSamples(ReadOnlyMemory<float> samples, int sampleRate, int channels, string source)
    {
        if (sampleRate < 1 || channels < 1 || samples.Length % channels != 0)
            throw new AudioException(source, $"{samples.Length} samples at {sampleRate} Hz do not make {channels} channels");
        return new AudioInput(source) { Samples = samples, SampleRate = sampleRate, Channels = channels };
    }

    /// <summary>Raw 16-bit samples in the machine's byte order, channels interleaved.</summary>
    /// <param name="pcm">The samples; they are copied.</param>
    /// <param name="sampleRate">Samples per second and channel, at least 8000 Hz.</param>
    /// <param name="channels">Number of channels; they are averaged.</param>
    /// <param name="source">Where the sound comes from, for error messages.</param>
    /// <exception cref="AudioException">The numbers do not fit together.</exception>
    public static AudioInput FromPcm16(ReadOnlySpan<byte> pcm, int sampleRate, int channels, string source)
    {
        if (pcm.Length % sizeof(short) != 0)
            throw new AudioException(source, $"{pcm.Length} bytes are no whole number of 16-bit samples");
        var integers = MemoryMarshal.Cast<byte, short>(pcm);
        var samples = new float[integers.Length];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = integers[i] / 32768f;
        return FromSamples(samples, sampleRate, channels, source);
    }
}
