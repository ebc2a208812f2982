using Microsoft.Extensions.Logging;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Capture;

/// <summary>The supervisor of one frame source.</summary>
internal sealed partial class Camera : Supervisor<FrameRead, IFrameSink>, ICamera
{
    private readonly CameraOptions _options;
    private readonly ILogger _logger;
    private readonly CameraRecord _record;

    /// <param name="options">Name and time limits.</param>
    /// <param name="open">Makes the source, anew for each try; it is opened, read and disposed on one thread.</param>
    /// <param name="endIsFinal">The source's end is the camera's end.</param>
    /// <param name="time">Measures stalls and back-off.</param>
    /// <param name="random">Jitter.</param>
    /// <param name="logger">Told of changes of state only.</param>
    public Camera(
        CameraOptions options, Func<IFrameSource> open, bool endIsFinal, TimeProvider time, Random random, ILogger logger)
        : base(
            new WatchLimits(options.OpenTimeout, options.StallTimeout, options.BackoffMin, options.BackoffMax),
            () => new FrameFeed(open()), endIsFinal, time, random)
        => (_options, _logger, _record) = (options, logger, new CameraRecord(options.Name));

    /// <inheritdoc/>
    public CameraStatus Status => _record.Snapshot();

    protected override string Device => "camera";

    protected override string Content => "picture";

    protected override Intake Take(in FrameRead read, IFrameSink sink)
    {
        switch (read.Status)
        {
            case FrameReadStatus.Frame:
                Deliver(read.Frame!, sink);
                return new(IntakeKind.Delivered);
            case FrameReadStatus.Dropped:
                _record.Dropped();
                return new(IntakeKind.Dropped);
            case FrameReadStatus.Error:
                LogUnreadable(_options.Name, read.Detail);
                return new(IntakeKind.Spoilt, read.Detail);
            default:
                return new(read.Status == FrameReadStatus.End ? IntakeKind.Ended : IntakeKind.Failed, read.Detail);
        }
    }

    protected override void OnEnded()
    {
        _record.Ended();
        LogEnded(_options.Name, Status.Frames);
    }

    protected override void OnRetrying(string problem, TimeSpan wait, bool isNew)
    {
        _record.Retrying(problem);
        if (isNew)
            LogFailing(_options.Name, problem, wait.TotalSeconds);
        else
            LogStillFailing(_options.Name, problem, wait.TotalSeconds);
    }

    private void Deliver(Frame frame, IFrameSink sink)
    {
        if (!_record.IsStreaming)
            LogStreaming(_options.Name, frame.Width, frame.Height, frame.Format, Status.Restarts);

        _record.Delivered(frame.CapturedAt);
        sink.Post(frame);
    }
}
