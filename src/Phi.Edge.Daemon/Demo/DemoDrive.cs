using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Demo.Road;
using Phi.Edge.Daemon.Demo.Voice;
using Phi.Edge.Daemon.Driver;
using Phi.Edge.Daemon.Ecu;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Perception.Devices;
using Spectre.Console;

namespace Phi.Edge.Daemon.Demo;

/// <summary>Plays the drive: the whole daemon on one side, a dashboard on the other side of the broker, and the script beside them.</summary>
internal sealed class DemoDrive(IAnsiConsole console, TimeProvider time)
{
    private const string Vehicle = "demo";
    private const float SpeedKmh = 80;
    private static readonly TimeSpan Glimpse = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(1);
    private readonly VoiceTrack _voice = new(console, time);
    private readonly RoadTrack _road = new(console, time, SpeedKmh);
    private Func<TimeSpan?> _filmStart = () => null;

    /// <summary>Runs it to the end.</summary>
    /// <returns>0 when everything in the script was said, 1 when something was missed or invented.</returns>
    public async Task<int> RunAsync(DemoSettings settings, CancellationToken cancellation)
    {
        var script = DriveScript.Standard;
        var port = FreePort();
        using var host = Build(settings, port, script);
        await _voice.PrepareAsync(host.Services, cancellation);
        var exit = host.Services.GetRequiredService<DaemonExit>();
        await host.StartAsync(cancellation);
        await using var dashboard = new DemoDashboard(_voice.Log, _road.Log, time);
        await dashboard.ConnectAsync(port, Vehicle, cancellation);
        Introduce(script, port, settings.Signs is not null);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var driving = dashboard.DriveAsync(SpeedKmh, over.Token);
        var talking = _voice.RunAsync(new EcuSettings("127.0.0.1", port, Vehicle), SpeedKmh, dashboard, () => _filmStart(), over.Token);
        await TellAsync(new DemoTimeline(console, script, dashboard, _voice.Timeline), host, over.Token);
        await Task.Delay(Aftermath, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await over.CancelAsync();
        await Task.WhenAll(driving, talking);
        await host.StopAsync(CancellationToken.None);
        return exit.Code != ExitCodes.Ok ? exit.Code : Judge(script, dashboard, settings.Signs is not null) ? ExitCodes.Ok : ExitCodes.Failed;
    }

    private bool Judge(DriveScript script, DemoDashboard dashboard, bool withRoad)
    {
        var start = _filmStart() ?? TimeSpan.Zero;
        var drive = DemoOutcome.Of(script, [.. dashboard.Alerts(start).Where(a => !a.IsRoad)], dashboard.StateLatencies);
        var roadStart = _road.StartedAt ?? start;
        var road = withRoad ? RoadOutcome.Of(_road.Script, _road.Log, dashboard.Alerts(roadStart), roadStart) : null;
        var asScripted = DemoReport.Print(console, drive, _voice.Outcome, road, start);
        console.WriteLine($"The spoken answers: {_voice.Folder}");
        return asScripted;
    }

    private IHost Build(DemoSettings settings, int port, DriveScript script)
    {
        var overrides = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Mqtt:VehicleId"] = Vehicle,
            ["Mqtt:Port"] = $"{port}",
            ["Cameras:Cabin:Name"] = "film",
            ["Cameras:Cabin:Fps"] = $"{DriverFilm.FramesPerSecond}",
            ["Logging:LogLevel:Phi"] = "Warning",
            ["Outbox:Enabled"] = "false", // an actor's alerts are not the car's
        };
        foreach (var (key, value) in _voice.Settings.Concat(RoadTrack.Settings).Concat(settings.Overrides))
        {
            overrides[key] = value;
        }

        var run = new RunSettings(null, overrides, settings.Record);
        var roadCamera = settings.Signs is { } signs ? _road.Prepare(signs, DemoFolder.Of("road")) : null;
        FilmRenderer? renderer = null;
        var host = DaemonHost.Build(run, (services, configuration) => (roadCamera is null ? services : services.AddSingleton(roadCamera))
            .AddSingleton(new RenderedCamera(() => Play(new FilmFrameSource(new DriverFilm(script, renderer!), PlaybackPace.Realtime, time))))
            .AddSingleton(_voice.Microphone)
            .AddPhiEdge(configuration, run));
        renderer = new FilmRenderer(Portrait.Load(settings.Portrait, host.Services.GetRequiredService<IDriverModel>()));
        return host;
    }

    private FilmFrameSource Play(FilmFrameSource film)
    {
        _filmStart = () => film.StartedAt;
        return film;
    }

    private void Introduce(DriveScript script, int port, bool withRoad)
    {
        console.MarkupLine("[bold]Phi.Edge: a scripted drive[/]");
        console.WriteLine($"The cabin camera is a film rendered from a photograph ({script.Duration.TotalSeconds:F0} s, 30 frames/s), the microphone a synthetic voice in road noise.");
        if (withRoad)
            console.WriteLine($"The road camera is a second film ({RoadView.Width} x {RoadView.Height}, {RoadFilm.FramesPerSecond} frames/s): a road with signs, a low sun, and a board that gives orders.");
        console.WriteLine($"All run through the same sources, models, policies and broker as real ones; the car drives {SpeedKmh:F0} km/h, its ECU is simulated.");
        console.WriteLine($"Messages: {Topics.Everything(Vehicle)} on 127.0.0.1:{port}");
        console.WriteLine($"(in another terminal: ./dev cli watch --port {port})");
        console.WriteLine();
    }

    private async Task TellAsync(DemoTimeline timeline, IHost host, CancellationToken cancellation)
    {
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping);
        while (!ended.IsCancellationRequested)
        {
            if (_filmStart() is { } start)
            {
                timeline.Advance(start, time.MonotonicNow() - start);
                Watch(time.MonotonicNow());
            }

            await Task.Delay(Glimpse, time, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        timeline.Advance(_filmStart() ?? TimeSpan.Zero, TimeSpan.MaxValue);
        Watch(time.MonotonicNow());
    }

    private void Watch(TimeSpan now)
    {
        if (_road.StartedAt is { } start)
            _road.Timeline.Advance(DemoTimeline.Stamp, start, now - start);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
