using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Driver;

/// <summary>The loop: frame, reading, assessment, alerts, state.</summary>
public sealed partial class DriverPipeline : IPipeline, IDisposable
{
    private static readonly AlertKind[] Kinds =
    [
        AlertKind.Microsleep, AlertKind.Sleep, AlertKind.Drowsiness, AlertKind.Yawning, AlertKind.Distraction, AlertKind.MonitoringDegraded,
    ];

    private readonly FrameMailbox _frames;
    private readonly IDriverModel _model;
    private readonly DriverPolicy _policy;
    private readonly IVehicleState _vehicle;
    private readonly AlertDesk _desk;
    private readonly IDriverStateSink[] _sinks;
    private readonly IDriverObserver[] _observers;
    private readonly PipelineMetrics _metrics;
    private readonly DriverPipelineOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly AlertSignal[] _signals = new AlertSignal[DriverAssessment.Kinds];
    private TimeSpan _lastCapture;
    private long _lastArrival;
    private long _dropsTold;
    private bool _lost;
    private MonitoringDegradation _degradation;
    private DriverCondition _condition;

    public DriverPipeline(
        IDriverModel model,
        DriverPolicy policy,
        IVehicleState vehicle,
        AlertDesk desk,
        IEnumerable<IDriverStateSink> sinks,
        IEnumerable<IDriverObserver> observers,
        PipelineMetrics metrics,
        IOptions<DriverPipelineOptions> options,
        TimeProvider time,
        ILogger<DriverPipeline> logger)
    {
        (_model, _policy, _vehicle, _desk, _metrics) = (model, policy, vehicle, desk, metrics);
        (_sinks, _observers, _options, _time, _logger) = ([.. sinks], [.. observers], options.Value, time, logger);
        _frames = new FrameMailbox(_options.MailboxCapacity);
        Heartbeat = new Heartbeat(Name, _options.HeartbeatLimit, time);
    }

    /// <inheritdoc/>
    public string Name => "driver";

    /// <inheritdoc/>
    public Heartbeat Heartbeat { get; }

    /// <summary>Where the camera posts its frames. Completing it ends the pipeline.</summary>
    public FrameMailbox Frames => _frames;

    /// <inheritdoc/>
    public void WarmUp() => _model.WarmUp();

    /// <inheritdoc/>
    public void Run(CancellationToken cancellationToken)
    {
        (_lastCapture, _lastArrival) = (_time.GetElapsedTime(0), _time.GetTimestamp());
        while (!cancellationToken.IsCancellationRequested && !_frames.IsCompleted)
        {
            Turn(_options.Poll, cancellationToken);
        }

        _desk.Withdraw(Kinds);
        Heartbeat.Disarm();
    }

    /// <inheritdoc/>
    public void Dispose() => _frames.Dispose();

    /// <summary>One turn of the loop: at most one frame.</summary>
    internal void Turn(TimeSpan wait, CancellationToken cancellationToken)
    {
        Heartbeat.Beat();
        using var frame = _frames.Take(wait, cancellationToken);
        if (frame is not null)
        {
            See(frame);
        }
        else if (_time.GetElapsedTime(_lastArrival) is var silence && silence >= _options.CameraLostAfter)
        {
            LogCamera(lost: true);
            Tell(_policy.Missing(_lastCapture + silence, _vehicle.Current));
        }
    }

    private void See(Frame frame)
    {
        (_lastCapture, _lastArrival) = (frame.CapturedAt, _time.GetTimestamp());
        LogCamera(lost: false);
        var reading = _model.Read(frame);
        var assessment = _policy.Next(reading, _vehicle.Current);
        Tell(assessment);
        Measure(reading);
        if (_observers.Length > 0)
        {
            var shown = _desk.Shown;
            foreach (var observer in _observers)
            {
                observer.Observe(frame, _model.Landmarks, assessment.State, shown);
            }
        }
    }

    private void Tell(in DriverAssessment assessment)
    {
        assessment.CopyTo(_signals);
        _desk.Report(_signals, assessment.State.At);
        var state = assessment.State;
        foreach (var sink in _sinks)
        {
            sink.Publish(in state);
        }

        LogChanges(state);
    }

    private void Measure(in DriverReading reading)
    {
        // Only a live camera shares our clock; a file played as fast as possible lives in media time.
        var age = _time.GetElapsedTime(0) - reading.CapturedAt;
        var live = age >= TimeSpan.Zero && age < TimeSpan.FromMinutes(1);
        _metrics.Decided(Name, reading.InferenceTime, live ? age : null);
        var drops = _frames.Dropped;
        _metrics.Dropped(Name, drops - _dropsTold);
        _dropsTold = drops;
    }
}
