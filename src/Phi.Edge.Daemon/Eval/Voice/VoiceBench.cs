using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Driver;
using Phi.Edge.Daemon.Ecu;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Speech;
using Phi.Edge.Daemon.Voice;
using Phi.Edge.Perception.Hearing;
using Phi.Edge.Pipelines;
using Phi.Edge.Pipelines.Voice.Hearing;

namespace Phi.Edge.Daemon.Eval.Voice;

/// <summary>
/// The whole voice path in one process: a microphone that plays recordings, the real detector, recogniser, policy and broker, and a simulated
/// ECU on the other side of it. Only the camera is missing.
/// </summary>
internal sealed class VoiceBench : IAsyncDisposable, IVoiceSink, IVehicleState
{
    private const string Vehicle = "eval";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TimeProvider _time;
    private readonly IHost _host;
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentQueue<CommandRequestMessage> _requests = new();
    private readonly int _port;
    private Task _ecu = Task.CompletedTask;
    private TaskCompletionSource<VoiceSessionEvent> _done = NewSession();
    private TimeSpan _overAt;
    private double? _toCommand;
    private bool _started;

    /// <param name="settings">Options of the daemon.</param>
    /// <param name="realTime">Sound comes as fast as it would be heard; only then are times to the command measured.</param>
    /// <param name="time">The clock.</param>
    public VoiceBench(Dictionary<string, string?> settings, bool realTime, TimeProvider time)
    {
        (_time, _port) = (time, FreePort());
        var overrides = new Dictionary<string, string?>(settings, StringComparer.OrdinalIgnoreCase)
        {
            ["Mqtt:VehicleId"] = Vehicle, ["Mqtt:Port"] = $"{_port}", ["Logging:LogLevel:Phi"] = "Warning", ["Microphone:Name"] = "script",
            ["Microphone:StallTimeout"] = "00:01:00",
            // The sentences follow each other faster than a person could say them.
            ["Voice:Policy:RateWindow"] = "00:00:01", ["Voice:Policy:MaximumInWindow"] = "60", ["Voice:Policy:MaximumAttentionInWindow"] = "60",
        };
        AudioMailbox? mailbox = null;
        Microphone = new ScriptedMicrophone(() => mailbox?.Waiting ?? 0, realTime, time);
        _host = DaemonHost.Build(new RunSettings(null, overrides), (services, configuration) => services
            .AddSingleton(new RenderedMicrophone(() => Microphone))
            .AddSection<SmallModelOptions>(configuration, "Models")
            .AddAlerts()
            .AddMqtt(configuration)
            .AddSpeechOutput(configuration)
            .AddVoiceWithModel(configuration)
            .AddSingleton<IVoiceSink>(this)
            .AddSingleton<IVehicleState>(this)
            .AddHealthAndLoops(configuration));
        mailbox = _host.Services.GetRequiredService<AudioMailbox>();
        Factory = _host.Services.GetRequiredService<MicrophoneFactory>();
    }

    /// <summary>What is heard.</summary>
    public ScriptedMicrophone Microphone { get; }

    /// <summary>Reads recordings.</summary>
    public MicrophoneFactory Factory { get; }

    /// <summary>Sessions opened so far.</summary>
    public int Sessions { get; private set; }

    /// <summary>City traffic.</summary>
    public VehicleState Current { get; } = new(50, IgnitionState.On, Gear.Drive);

    /// <exception cref="StartupException">A part that listens is off.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await _host.StartAsync(cancellation);
        _started = true;
        await Task.Run(() => _host.Services.GetRequiredService<VoiceEars>().WaitUntilLoaded(cancellation), cancellation);
        if (_host.Services.GetRequiredService<VoiceParts>().Problems is { IsEmpty: false } problems)
            throw new StartupException(string.Join("; ", problems), ExitCodes.Unavailable);
        var ecu = new EcuSimulator(
            new EcuSettings("127.0.0.1", _port, Vehicle), new EcuVehicle(EcuDefaults.Model), e => _requests.Enqueue(e.Request), _ => { }, _time);
        _ecu = ecu.RunAsync(_over.Token);
        await ecu.Ready.WaitAsync(Patience, _time, cancellation);

        // Relative commands need the ECU's state, which it sends on connecting.
        var signals = _host.Services.GetRequiredService<VehicleSignalsStore>();
        for (var i = 0; i < 200 && signals.Count == 0; i++)
            await Task.Delay(TimeSpan.FromMilliseconds(25), _time, cancellation);
    }

    /// <summary>Plays the sound, with the button pressed before when asked for, and waits for the end of the session.</summary>
    /// <returns>How the session ended, what the ECU got, and the time to the command; no end when no session was opened.</returns>
    public async Task<(VoiceSessionEvent? End, IReadOnlyList<CommandRequestMessage> Requests, double? ToCommandMs)> PlayAsync(
        short[] sound, bool press, CancellationToken cancellation)
    {
        _requests.Clear();
        (_done, _toCommand) = (NewSession(), null);
        if (press)
            _host.Services.GetRequiredService<IVoiceControl>().Listen(ListenAction.Toggle);
        Microphone.Play(sound);
        VoiceSessionEvent? end = null;
        if (press)
            end = await _done.Task.WaitAsync(Patience, _time, cancellation);
        else
            await Microphone.DrainAsync(_time, cancellation);
        Microphone.Stop();
        return (end, [.. _requests], _toCommand);
    }

    public void Publish(VoiceSessionEvent session)
    {
        switch (session.Stage)
        {
            case VoiceStage.Listening: Sessions++; break;
            case VoiceStage.Understood when session.Understanding is { } took: _overAt = session.At - took; break;
            case VoiceStage.Executing: _toCommand = Microphone.RealTime ? (session.At - _overAt).TotalMilliseconds : null; break;
            case VoiceStage.Asking: _host.Services.GetRequiredService<IVoiceControl>().Listen(ListenAction.Cancel); break;
            case VoiceStage.Done: _done.TrySetResult(session); break;
        }
    }

    public void Publish(VoiceAnswer answer)
    {
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        if (_started)
            await _host.StopAsync(CancellationToken.None);
        await _ecu.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _host.Dispose();
        _over.Dispose();
    }

    private static TaskCompletionSource<VoiceSessionEvent> NewSession() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
