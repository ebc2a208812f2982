using BenchmarkDotNet.Attributes;
using Phi.Edge.Inference.Audio;
using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Benchmarks.Inference;

/// <summary>Audio pre-processing of tones with noise, on one core. Target: 10 s at 16 kHz in 10 ms.</summary>
[MemoryDiagnoser]
public class AudioBenchmarks
{
    private readonly AudioPreprocessor _preprocessor = new(new SpeechProcessorConfiguration());
    private AudioInput _clip = null!;

    [Params(8000, 16000, 44100)]
    public int SampleRate { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        var samples = new float[10 * SampleRate];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = (float)((0.3 * Math.Sin(2 * Math.PI * 440 * i / SampleRate)) + (0.1 * (random.NextDouble() - 0.5)));
        _clip = AudioInput.FromSamples(samples, SampleRate, 1, "clip");
    }

    [Benchmark]
    public AudioBatch TenSeconds() => _preprocessor.Process(_clip);
}
