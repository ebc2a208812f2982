using Microsoft.Extensions.DependencyInjection;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Ecu;
using Phi.Edge.Daemon.Eval.Voice;
using Phi.Edge.Daemon.Speech;
using Phi.Edge.Daemon.Voice;
using Phi.Edge.Perception.Devices;
using Phi.Edge.Perception.Hearing;
using Spectre.Console;

namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>The spoken part of the drive: the driver's voice and microphone, and the ECU that carries out what was said.</summary>
internal sealed class VoiceTrack
{
    private readonly TimeProvider _time;
    private readonly DriverMouth _mouth;
    private IReadOnlyList<SpokenLine> _lines = [];

    public VoiceTrack(IAnsiConsole console, TimeProvider time)
    {
        (_time, Log) = (time, new VoiceLog(time));
        (_mouth, Timeline) = (new DriverMouth(Log), new VoiceTimeline(console, Log));
        Folder = DemoFolder.Of("answers");
    }

    /// <summary>What came of each line.</summary>
    public VoiceLog Log { get; }

    /// <summary>Prints it as it happens.</summary>
    public VoiceTimeline Timeline { get; }

    /// <summary>Where the daemon's spoken answers of this run are.</summary>
    public string Folder { get; }

    /// <summary>The lines beside what came of them.</summary>
    public VoiceOutcome Outcome => VoiceOutcome.Of(VoiceScript.Standard, Log.Turns);

    /// <summary>The daemon's settings: answers go into the folder.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new($"{SpeakerOptions.Section}:Output", nameof(SpeakerOutput.WavFolder)),
        new($"{SpeakerOptions.Section}:Folder", Folder),
    ];

    /// <summary>The daemon's microphone.</summary>
    public RenderedMicrophone Microphone => new(() => new DemoMicrophone(_mouth, PlaybackPace.Realtime, _time));

    /// <summary>Has the driver's lines spoken, and removes the answers of the run before.</summary>
    public async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        foreach (var old in Directory.Exists(Folder) ? Directory.GetFiles(Folder, "answer-*.wav") : [])
            File.Delete(old);

        var synthesizer = new SpeechSynthesizer(DemoFolder.Of("voice"));
        _lines = await new DriverVoice(SyntheticVoice.Standard[0], synthesizer, services.GetRequiredService<MicrophoneFactory>())
            .SpeakAsync(VoiceScript.Standard, cancellation);
    }

    /// <summary>Plays it until it is cancelled.</summary>
    /// <param name="ecu">The broker and the car.</param>
    /// <param name="speedKmh">The car's speed.</param>
    /// <param name="dashboard">Has the button.</param>
    /// <param name="filmStart">When the film began; null before.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task RunAsync(EcuSettings ecu, float speedKmh, DemoDashboard dashboard, Func<TimeSpan?> filmStart, CancellationToken cancellation)
    {
        var car = new EcuVehicle(EcuDefaults.Model);
        car.Set("Vehicle.Speed", SignalValue.Of(speedKmh));
        var simulator = new EcuSimulator(ecu, car, Timeline.Report, Timeline.Tell, _time);
        var director = new VoiceDirector(_lines, dashboard, _mouth, Log, _time);
        await Task.WhenAll(simulator.RunAsync(cancellation), director.RunAsync(filmStart, cancellation)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
