using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Driver;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Perception.Driver;
using Phi.Edge.Perception.Driver.Mesh;
using Phi.Edge.Perception.Driver.Search;
using Phi.Edge.Perception.Onnx;
using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Benchmarks.Content;

/// <summary>
/// The daemon's own driver loop, wired by its own container but stepped by hand: mailbox, model, policy, alert desk, MQTT sinks.
/// Nothing is started: no camera, no broker. Its attention mesh can be run alone as well: the same session, on the last face's crop.
/// </summary>
internal sealed class DriverLoop : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1 / 30d);

    private readonly IHost _host;
    private readonly DriverPipeline _pipeline;
    private readonly IDriverModel _model;
    private readonly Frame[] _buffers = [.. Enumerable.Range(0, 3).Select(_ => new Frame(DriverPictures.Width * DriverPictures.Height * 3))];
    private OnnxModel? _mesh;
    private TimeSpan _at = TimeSpan.FromHours(1);
    private long _id;

    public DriverLoop()
    {
        var overrides = new Dictionary<string, string?> { ["Logging:LogLevel:Phi"] = "Warning", ["Outbox:Enabled"] = "false" };
        var settings = new RunSettings(null, overrides);
        _host = DaemonHost.Build(settings, (services, configuration) => services
            .AddPhiEdge(configuration, settings)
            .AddSingleton<IDriverStateSink, EveryState>()
            .AddSingleton<IDriverModel>(CreateModel));
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

    /// <summary>
    /// What capture does: fills one of a few buffers that go round, so that the loop finds the picture where it would in the car, written a
    /// moment ago. Time in the frames runs at 30 fps, whatever the clock says.
    /// </summary>
    public Frame Capture(Frame picture)
    {
        _at += Period;
        return Fill(picture).Begin(_id++, _at, picture.Width, picture.Height, picture.Stride, picture.Format);
    }

    /// <summary>The same, for nobody to look at.</summary>
    public Frame Fill(Frame picture)
    {
        var frame = _buffers[_id % _buffers.Length];
        picture.Pixels.CopyTo(frame.Buffer);
        return frame;
    }

    /// <summary>Hands one captured frame over and lets the loop make one turn.</summary>
    public void Turn(Frame frame)
    {
        _pipeline.Frames.Post(frame);
        _pipeline.Turn(TimeSpan.Zero, CancellationToken.None);
    }

    /// <summary>Runs the attention mesh and nothing else.</summary>
    public void RunMesh() => _mesh!.Run();

    /// <summary>Captures and turns.</summary>
    public void Step(Frame picture) => Turn(Capture(picture));

    public void Dispose() => _host.Dispose();

    private DriverModel CreateModel(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<DriverModelOptions>>().Value;
        var files = PreparedModels.DriverFiles(services.GetRequiredService<IOptions<SmallModelOptions>>().Value);
        var runtime = new OnnxModelOptions();
        _mesh = OnnxModel.Load(files.Mesh, runtime);
        var near = FaceDetector.ShortRange(OnnxModel.Load(files.ShortRange, runtime), options.Search.DetectorScore);
        var far = FaceDetector.FullRange(OnnxModel.Load(files.FullRange, runtime), options.Search.FullRangeScore);
        return new(
            new FaceSearch(near, far, options.Search), new FaceMeshNetwork(_mesh), options, TimeProvider.System,
            services.GetRequiredService<ILogger<DriverModel>>());
    }
}
