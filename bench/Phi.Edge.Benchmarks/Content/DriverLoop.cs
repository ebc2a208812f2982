using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Driver;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Perception.Driver;
using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Benchmarks.Content;

/// <summary>
/// The daemon's own driver loop, wired by its own container but stepped by hand: mailbox, model, policy, alert desk, MQTT sinks.
/// Nothing is started: no camera, no broker.
/// </summary>
internal sealed class DriverLoop : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1 / 30d);

    private readonly IHost _host;
    private readonly DriverPipeline _pipeline;
    private readonly IDriverModel _model;
    private TimeSpan _at = TimeSpan.FromHours(1);
    private long _id;

    public DriverLoop()
    {
        var overrides = new Dictionary<string, string?> { ["Logging:LogLevel:Phi"] = "Warning" };
        var settings = new RunSettings(null, overrides);
        _host = DaemonHost.Build(settings, (services, configuration) => services
            .AddPhiEdge(configuration, settings)
            .AddSingleton<IDriverStateSink, EveryState>());
        _pipeline = _host.Services.GetRequiredService<DriverPipeline>();
        _model = _host.Services.GetRequiredService<IDriverModel>();
        _pipeline.WarmUp();
    }

    /// <summary>Whether the last frame held a face.</summary>
    public bool SeesFace => !_model.Landmarks.IsEmpty;

    /// <summary>The landmarks of the last frame.</summary>
    public ReadOnlySpan<ImagePoint> Landmarks => _model.Landmarks;

    /// <summary>The prepared models that the loop runs.</summary>
    public DriverModelFiles Files => PreparedModels.DriverFiles(_host.Services.GetRequiredService<IOptions<SmallModelOptions>>().Value);

    /// <summary>Hands one frame over and lets the loop make one turn. Time in the frames runs at 30 fps, whatever the clock says.</summary>
    public void Step(Frame frame)
    {
        _at += Period;
        frame.Begin(_id++, _at, frame.Width, frame.Height, frame.Stride, frame.Format);
        _pipeline.Frames.Post(frame);
        _pipeline.Turn(TimeSpan.Zero, CancellationToken.None);
    }

    public void Dispose() => _host.Dispose();
}
