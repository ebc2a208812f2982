using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Road.Reading;
using Phi.Edge.Pipelines.Road.Tracking;

namespace Phi.Edge.Pipelines.Road;

/// <summary>The loop: frame, candidates, tracks, limit, alerts, state.</summary>
public sealed partial class RoadPipeline : IPipeline, IDisposable
{
    private static readonly AlertKind[] Kinds = [AlertKind.Overspeed, AlertKind.Sign];

    private readonly FrameMailbox _frames;
    private readonly IRoadModel _model;
    private readonly RoadPolicy _policy;
    private readonly SearchPolicy _search;
    private readonly RoadWorldSource _world;
    private readonly AlertDesk _desk;
    private readonly RoadOutlets _outlets;
    private readonly SignReadingPipeline _reading;
    private readonly SignCropper? _cropper;
    private readonly PipelineMetrics _metrics;
    private readonly RoadPipelineOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly AlertSignal[] _signals = new AlertSignal[RoadAssessment.Kinds];
    private readonly SignBox[] _followed = new SignBox[SignTracker.MostTracks];
    private TimeSpan _lastCapture;
    private long _lastArrival;
    private long _dropsTold;
    private RoadSight _sight;
    private SpeedLimit _limit;

    public RoadPipeline(
        IRoadModel model, RoadPolicy policy, RoadWorldSource world, AlertDesk desk, RoadOutlets outlets, SignReadingPipeline reading,
        PipelineMetrics metrics, IOptions<RoadPipelineOptions> options, IOptions<SignReadingOptions> readingOptions, TimeProvider time,
        ILogger<RoadPipeline> logger)
    {
        (_model, _policy, _world, _desk, _outlets, _reading, _metrics) = (model, policy, world, desk, outlets, reading, metrics);
        (_options, _time, _logger) = (options.Value, time, logger);
        _search = new SearchPolicy(_options);
        _frames = new FrameMailbox(_options.MailboxCapacity);
        _cropper = reading.IsOn ? new SignCropper(readingOptions.Value, reading.Pictures, reading.Post) : null;
        Heartbeat = new Heartbeat(Name, _options.HeartbeatLimit, time);
    }

    /// <inheritdoc/>
    public string Name => "road";

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
    public void Dispose()
    {
        _frames.Dispose();
        _cropper?.Dispose();
    }

    /// <summary>One turn of the loop: at most one frame.</summary>
    internal void Turn(TimeSpan wait, CancellationToken cancellationToken)
    {
        Heartbeat.Beat();
        using var frame = _frames.Take(wait, cancellationToken);
        TakeReadings();
        if (frame is not null)
        {
            See(frame);
        }
        else if (_time.GetElapsedTime(_lastArrival) is var silence && silence >= _options.CameraLostAfter)
        {
            Tell(_policy.Missing(_lastCapture + silence, _world.Now()));
        }
    }

    private void See(Frame frame)
    {
        (_lastCapture, _lastArrival) = (frame.CapturedAt, _time.GetTimestamp());
        var world = _world.Now();
        var followed = _policy.Expect(frame.CapturedAt, _followed);
        var reading = _model.Read(frame, new RoadAttention
        {
            Region = new SignBox(0, _options.RegionTop, 1, _options.RegionBottom - _options.RegionTop),
            OnlyFollowed = !_search.Next(frame.CapturedAt, world.Vehicle.SpeedKmh),
            Followed = _followed.AsSpan(0, followed),
        });
        var assessment = _policy.Next(reading, _model, world);
        Tell(assessment);
        _cropper?.Next(frame, _model, _policy);
        Measure(reading);
        _outlets.Observe(frame, _policy.Signs, assessment.State, _desk);
    }

    private void Tell(in RoadAssessment assessment)
    {
        assessment.CopyTo(_signals);
        _desk.Report(_signals, assessment.State.At);
        for (var i = 0; i < _policy.Reports.Count; i++)
        {
            Report(_policy.Reports[i]);
        }

        _outlets.Publish(assessment.State);
        LogChanges(assessment.State);
    }

    private void TakeReadings()
    {
        while (_reading.Take() is { } result)
        {
            Report(_policy.Annotate(result.Sign, result.Annotation));
        }
    }

    private void Report(SignReport sign)
    {
        _outlets.Publish(sign);
        LogSignSeen(sign.Id, sign.Identity.Name, sign.Revision);
    }

    private void Measure(in RoadReading reading)
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
