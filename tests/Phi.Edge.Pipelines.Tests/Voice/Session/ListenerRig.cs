using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Hearing;
using Phi.Edge.Pipelines.Voice.Session;

namespace Phi.Edge.Pipelines.Tests.Voice.Session;

/// <summary>The hearing loop with a detector that takes loud for speech.</summary>
internal sealed class ListenerRig : IVoiceDetector, ISpeechRecognizer, IKeyphraseSpotter
{
    public const short Loud = 8000;
    private readonly AudioMailbox _audio = new();
    private readonly VoiceListener _listener;
    private TimeSpan _at;
    private bool _gap;

    public ListenerRig(VoiceRig voice) => _listener = new VoiceListener(
        _audio, new Ears(this, this, this), voice.Pipeline, Options.Create(new EndpointerOptions()), Options.Create(new VoiceOptions()), voice.Time,
        NullLogger<VoiceListener>.Instance);

    public int ChunkSamples => 512;

    public string Language => "en";

    /// <summary>Samples the recogniser was fed since its start.</summary>
    public int Recognized { get; private set; }

    /// <summary>Samples the spotter was fed.</summary>
    public int Spotted { get; private set; }

    /// <summary>The spotter hears its phrase after so many samples.</summary>
    public int? WakeAfter { get; set; }

    public int Finished { get; private set; }

    public int Expected { get; private set; }

    public int WentOn { get; private set; }

    public float Detect(ReadOnlySpan<short> chunk) => chunk[^1] == Loud ? 0.95f : 0.02f;

    void ISpeechRecognizer.Start() => Recognized = 0;

    void ISpeechRecognizer.Accept(ReadOnlySpan<short> samples) => Recognized += samples.Length;

    void ISpeechRecognizer.ExpectEnd() => Expected++;

    void ISpeechRecognizer.GoOn() => WentOn++;

    SpeechResult ISpeechRecognizer.Finish()
    {
        Finished++;
        return new SpeechResult("open the window", 0.9, false);
    }

    string? IKeyphraseSpotter.Accept(ReadOnlySpan<short> samples)
    {
        Spotted += samples.Length;
        return Spotted >= WakeAfter ? "hey phi" : null;
    }

    void IKeyphraseSpotter.Reset()
    {
    }

    void IVoiceDetector.Reset()
    {
    }

    /// <summary>Plays sound through the loop.</summary>
    public void Play(short level, double seconds)
    {
        var chunk = new short[512];
        Array.Fill(chunk, level);
        for (var end = _at + TimeSpan.FromSeconds(seconds); _at < end; _at += TimeSpan.FromMilliseconds(32))
        {
            _audio.Write(chunk, _at, _gap);
            _gap = false;
            _listener.Turn(TimeSpan.Zero);
        }
    }

    /// <summary>The microphone is unplugged for a while.</summary>
    public void Gap(double seconds) => (_at, _gap) = (_at + TimeSpan.FromSeconds(seconds), true);

    /// <summary>A turn without sound.</summary>
    public void Nothing() => _listener.Turn(TimeSpan.Zero);

    public void Complete()
    {
        _audio.Complete();
        _listener.Run(CancellationToken.None);
    }

    public void Dispose()
    {
    }
}
