using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Eval.Voice;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Perception.Devices;
using Phi.Edge.Perception.Hearing;

namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>Has the driver's lines spoken by a synthetic voice, once; they are kept for the next run.</summary>
/// <param name="voice">Who speaks.</param>
/// <param name="synthesizer">Makes the files.</param>
/// <param name="sounds">Reads them.</param>
internal sealed class DriverVoice(SyntheticVoice voice, SpeechSynthesizer synthesizer, MicrophoneFactory sounds)
{
    private const int Rate = 16000;
    private const int ChunkSamples = 512;

    // Speech synthesisers put silence around a sentence: what is under 1 % of the loudest sound.
    private const double Quiet = 0.01;

    private static readonly TimeSpan PauseAfterWakeWord = TimeSpan.FromSeconds(0.35);

    /// <summary>All lines with their sound, in their order.</summary>
    /// <exception cref="StartupException">The voice is not installed, or its files cannot be read.</exception>
    public async Task<IReadOnlyList<SpokenLine>> SpeakAsync(IReadOnlyList<DriverLine> lines, CancellationToken cancellation)
    {
        var spoken = new List<SpokenLine>();
        foreach (var line in lines)
        {
            var samples = await SoundAsync(line.Words, cancellation);
            if (line.Opening == LineOpening.WakeWord)
                samples = [.. await SoundAsync(VoiceScript.WakeWord, cancellation), .. new short[(int)(PauseAfterWakeWord.TotalSeconds * Rate)], .. samples];
            spoken.Add(new SpokenLine(line, samples));
        }

        return spoken;
    }

    /// <summary>Without the silence around it.</summary>
    public static short[] Trim(ReadOnlySpan<short> samples)
    {
        var loudest = 0;
        foreach (var sample in samples)
            loudest = Math.Max(loudest, Math.Abs((int)sample));

        var (first, last) = (0, samples.Length - 1);
        while (first < last && Math.Abs((int)samples[first]) <= Quiet * loudest)
            first++;
        while (last > first && Math.Abs((int)samples[last]) <= Quiet * loudest)
            last--;
        return samples[first..(last + 1)].ToArray();
    }

    private async Task<short[]> SoundAsync(string words, CancellationToken cancellation)
    {
        var file = await synthesizer.SpeakAsync(voice, words, cancellation);
        try
        {
            return Trim(Read(file, cancellation));
        }
        catch (AudioSourceException e)
        {
            throw new StartupException(e.Message, ExitCodes.NoInput, e);
        }
    }

    private short[] Read(string file, CancellationToken cancellation)
    {
        using var source = sounds.CreateSource(new MicrophoneOptions { Name = "voice", Source = file, Pace = PlaybackPace.Fast });
        source.Open(cancellation);
        var all = new List<short>();
        var chunk = new short[ChunkSamples];
        while (source.Read(chunk, cancellation) is { Status: AudioReadStatus.Samples } read)
            all.AddRange(chunk.AsSpan(0, read.Count));
        return all.Count > 0 ? [.. all] : throw new AudioSourceException($"{file} holds no sound: delete it, and it is made again.");
    }
}
