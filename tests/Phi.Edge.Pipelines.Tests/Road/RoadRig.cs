using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Alerts;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Road;
using Phi.Edge.Pipelines.Road.Reading;
using Phi.Edge.Pipelines.Tests.Alerts;
using Phi.Edge.Pipelines.Tests.Flow;

namespace Phi.Edge.Pipelines.Tests.Road;

/// <summary>The whole road pipeline on a road of signs, ten frames a second, with everything around it played.</summary>
internal sealed class RoadRig : IDisposable
{
    private readonly TestMeterFactory _meters = new();
    private long _frames;

    public RoadRig(IReadOnlyList<RoadSign> signs, ISignTextReader? text = null, IChatClient? phi = null, SignReadingOptions? reading = null)
    {
        Model = new FakeRoadModel(signs);
        var options = Options.Create(reading ?? new SignReadingOptions());
        Reading = new SignReadingPipeline(options, Time, new FakeLogger<SignReadingPipeline>(), text, phi);
        var desk = new AlertDesk([Alerts], Options.Create(new AlertOptions()), AlertLog);
        Pipeline = new RoadPipeline(
            Model, new RoadPolicy(), new RoadWorldSource(Around, Switch, Around, Around), desk, new RoadOutlets([Around], [Around], [Around]), Reading,
            new PipelineMetrics(_meters), Options.Create(new RoadPipelineOptions()), options, Time, Log);
    }

    public FakeTimeProvider Time { get; } = new();

    public RoadFakes Around { get; } = new();

    public RecordingSink Alerts { get; } = new();

    public FakeLogger<AlertDesk> AlertLog { get; } = new();

    public FakeLogger<RoadPipeline> Log { get; } = new();

    public OverspeedSwitch Switch { get; } = new();

    public FakeRoadModel Model { get; }

    public SignReadingPipeline Reading { get; }

    public RoadPipeline Pipeline { get; }

    /// <summary>The car goes on to a place; signs are read between frames.</summary>
    public async Task To(double metres)
    {
        while (Model.Position < metres)
        {
            Time.Advance(TimeSpan.FromSeconds(0.1));
            Model.Position += (Around.Vehicle.SpeedKmh ?? 0) / 36;
            Pipeline.Frames.Post(new Frame(12).Begin(_frames++, Time.GetElapsedTime(0), 2, 2, 6, PixelFormat.Bgr24));
            Pipeline.Turn(TimeSpan.Zero, default);
            Reading.Turn(TimeSpan.Zero, default);
            await Reading.Settled();
        }
    }

    public void Wait(double seconds)
    {
        for (; seconds > 0; seconds -= 0.25)
        {
            Time.Advance(TimeSpan.FromSeconds(0.25));
            Pipeline.Turn(TimeSpan.Zero, default);
        }
    }

    public void Dispose()
    {
        Pipeline.Dispose();
        Reading.Dispose();
        _meters.Dispose();
    }
}
