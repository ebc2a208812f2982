using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;
using Phi.Edge.Pipelines.Driver;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Tests.Alerts;
using Phi.Edge.Pipelines.Tests.Flow;

namespace Phi.Edge.Pipelines.Tests.Driver;

public sealed class DriverPipelineTests : IDisposable
{
    private static readonly TimeSpan Frame30 = TimeSpan.FromSeconds(1 / 30.0);
    private readonly FakeTimeProvider _time = new();
    private readonly FakeOutlets _outlets = new();
    private readonly RecordingSink _alerts = new();
    private readonly FakeLogger<DriverPipeline> _log = new();
    private readonly TestMeterFactory _meters = new();
    private readonly FakeDriverModel _model;
    private readonly DriverPipeline _pipeline;
    private float _closure = 0.05f;
    private long _frames;

    public DriverPipelineTests()
    {
        _model = new FakeDriverModel(f => Script.Attentive(f.CapturedAt, f.Id) with
        {
            EyeClosure = _closure,
            InferenceTime = TimeSpan.FromMilliseconds(8),
        });
        var desk = new AlertDesk([_alerts], Options.Create(new AlertOptions()), new FakeLogger<AlertDesk>());
        _pipeline = new DriverPipeline(
            _model, new DriverPolicy(), _outlets, desk, [_outlets], [_outlets], new PipelineMetrics(_meters),
            Options.Create(new DriverPipelineOptions()), _time, _log);
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        _meters.Dispose();
    }

    [Fact]
    public void Turn_EyesClose_AlertsPublishesAndObserves()
    {
        See(2);
        _closure = 0.95f;
        See(1.2);
        var raised = Assert.Single(_alerts.Events);
        Assert.Equal((AlertKind.Microsleep, AlertLevel.Notice, AlertTransition.Raised), (raised.Kind, raised.Level, raised.Transition));
        Assert.Equal(_frames, _outlets.States.Count);
        Assert.Equal(DriverCondition.Microsleep, _outlets.States[^1].Condition);
        Assert.Equal((_frames - 1, 1, AlertKind.Microsleep), (_outlets.Observed[^1].Frame, _outlets.Observed[^1].Landmarks, _outlets.Observed[^1].Shown!.Value.Kind));
        Assert.Null(_outlets.Observed[0].Shown);
    }

    [Fact]
    public void Turn_NoFrames_TellsTheLostCameraWithinTenSecondsAndKeepsBeating()
    {
        See(2);
        var beats = _pipeline.Heartbeat.Beats;
        Wait(8);
        Assert.Equal(MonitoringDegradation.CameraLost, _outlets.States[^1].Degradation);
        Assert.Contains(_alerts.Events, static e => e is { Kind: AlertKind.MonitoringDegraded, Transition: AlertTransition.Raised });
        Assert.Equal(32, _pipeline.Heartbeat.Beats - beats);
        See(6);
        Assert.Equal(MonitoringDegradation.None, _outlets.States[^1].Degradation);
        Assert.Equal(AlertTransition.Cleared, _alerts.Events[^1].Transition);
        Assert.Equal(
            [EventIds.ConditionChanged, EventIds.CameraLost, EventIds.ConditionChanged, EventIds.MonitoringDegraded, EventIds.CameraBack,
             EventIds.MonitoringRestored, EventIds.ConditionChanged],
            _log.Collector.GetSnapshot().Select(static r => r.Id.Id));
    }

    [Fact]
    public void Turn_FramesFasterThanTheModel_CountsDropsAndLatency()
    {
        using var drops = new MetricCollector<long>(_meters, PipelineMetrics.MeterName, "phi.edge.pipeline.drops");
        using var latency = new MetricCollector<double>(_meters, PipelineMetrics.MeterName, "phi.edge.pipeline.latency");
        Post();
        Post();
        Post();
        _time.Advance(TimeSpan.FromMilliseconds(40));
        _pipeline.Turn(TimeSpan.Zero, default);
        Assert.Equal(2, Assert.Single(drops.GetMeasurementSnapshot()).Value);
        Assert.Equal(40, Assert.Single(latency.GetMeasurementSnapshot()).Value, 3);
    }

    [Fact]
    public void Turn_Always_ReturnsTheFrame()
    {
        var frame = NewFrame();
        _pipeline.Frames.Post(frame);
        _pipeline.Turn(TimeSpan.Zero, default);
        Assert.Throws<ObjectDisposedException>(() => frame.Share());
    }

    [Fact]
    public void Run_InputCompleted_ProcessesWhatWaitsClearsAlertsAndDisarms()
    {
        See(2);
        _closure = 0.95f;
        See(1.2);
        Post();
        _pipeline.Frames.Complete();
        _pipeline.Run(CancellationToken.None);
        Assert.Equal(AlertTransition.Cleared, _alerts.Events[^1].Transition);
        Assert.Equal(_frames, _outlets.States.Count);
        Assert.Null(_pipeline.Heartbeat.Age);
    }

    [Fact]
    public void Run_Cancelled_EndsAtOnce()
    {
        _pipeline.WarmUp();
        _pipeline.Run(new CancellationToken(canceled: true));
        Assert.Equal(1, _model.WarmUps);
        Assert.Empty(_outlets.States);
    }

    [Fact]
    public void Turn_SteadyState_LogsNothing()
    {
        See(1);
        _log.Collector.Clear();
        See(20);
        Assert.Empty(_log.Collector.GetSnapshot());
    }

    private void See(double seconds)
    {
        for (var left = (int)Math.Round(seconds * 30); left > 0; left--)
        {
            Post();
            _pipeline.Turn(TimeSpan.Zero, default);
            _time.Advance(Frame30);
        }
    }

    private void Wait(double seconds)
    {
        for (var left = (int)(seconds * 4); left > 0; left--)
        {
            _time.Advance(TimeSpan.FromSeconds(0.25));
            _pipeline.Turn(TimeSpan.Zero, default);
        }
    }

    private void Post() => _pipeline.Frames.Post(NewFrame());

    private Frame NewFrame() => new Frame(4).Begin(_frames++, _time.GetElapsedTime(0), 2, 2, 2, PixelFormat.Gray8);
}
