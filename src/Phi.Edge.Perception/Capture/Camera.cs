using Microsoft.Extensions.Logging;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>
/// The supervisor of one frame source. Whatever goes wrong, it says so and tries again: a camera may be missing at start,
/// be unplugged, stall, send garbage or hang in its driver.
/// </summary>
internal sealed partial class Camera : ICamera
{
    /// <summary>The heart beats at least this often, whatever the source does.</summary>
    internal static readonly TimeSpan BeatInterval = TimeSpan.FromSeconds(1);

    /// <summary>A stream that has lasted this long was no flicker: the next failure is retried soon again.</summary>
    internal static readonly TimeSpan StableAfter = TimeSpan.FromSeconds(5);

    /// <summary>A spoilt picture now and then is not worth opening the device again; that many in a row are.</summary>
    internal const int MostErrorsInARow = 5;

    private readonly CameraOptions _options;
    private readonly Func<IFrameSource> _open;
    private readonly bool _endIsFinal;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CameraRecord _record;
    private readonly Backoff _backoff;
    private string? _loggedProblem;
    private int _errors;

    /// <param name="options">Name and time limits.</param>
    /// <param name="open">Makes the source, anew for each try; it is opened, read and disposed on one thread.</param>
    /// <param name="endIsFinal">The source's end is the camera's end.</param>
    /// <param name="time">Measures stalls and back-off.</param>
    /// <param name="random">Jitter.</param>
    /// <param name="logger">Told of changes of state only.</param>
    public Camera(
        CameraOptions options, Func<IFrameSource> open, bool endIsFinal, TimeProvider time, Random random, ILogger logger)
    {
        (_options, _open, _endIsFinal, _time, _logger) = (options, open, endIsFinal, time, logger);
        _record = new CameraRecord(options.Name);
        _backoff = new Backoff(options.BackoffMin, options.BackoffMax, random);
    }

    /// <inheritdoc/>
    public CameraStatus Status => _record.Snapshot();

    /// <inheritdoc/>
    public void Run(IFrameSink sink, IHeartbeat heartbeat, CancellationToken cancellationToken)
    {
        using var reported = new TimedSignal(_time);
        var crew = new ReaderCrew(_open, reported);
        while (!cancellationToken.IsCancellationRequested)
        {
            var end = Stream(crew, reported, sink, heartbeat, cancellationToken);
            if (cancellationToken.IsCancellationRequested)
                return;

            if (end.IsEnd && _endIsFinal)
            {
                _record.Ended();
                LogEnded(_options.Name, Status.Frames);
                return;
            }

            var wait = _backoff.Next();
            _record.Retrying(end.Problem);
            Tell(end.Problem, wait);
            Pause(wait, reported, heartbeat, cancellationToken);
        }
    }

    private StreamEnd Stream(
        ReaderCrew crew, TimedSignal reported, IFrameSink sink, IHeartbeat heartbeat, CancellationToken cancellationToken)
    {
        if (!crew.TryStart(out var reader))
            return new($"{ReaderCrew.MostHanging} reads hang in the driver; unplug the camera or restart the machine", IsEnd: false);

        try
        {
            return Watch(reader, reported, sink, heartbeat, cancellationToken);
        }
        finally
        {
            crew.Dismiss(reader);
        }
    }

    private StreamEnd Watch(
        SourceReader reader, TimedSignal reported, IFrameSink sink, IHeartbeat heartbeat, CancellationToken cancellationToken)
    {
        var start = _time.MonotonicNow();
        var (limit, deadline) = (_options.OpenTimeout, start + _options.OpenTimeout);
        _errors = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            heartbeat.Beat();
            var now = _time.MonotonicNow();
            if (reader.TryTake(out var report))
            {
                if (Take(report, sink) is { } end)
                    return end;

                if (report.Event == ReaderEvent.Opened || report.Read.Status is FrameReadStatus.Frame or FrameReadStatus.Dropped)
                    (limit, deadline) = (_options.StallTimeout, now + _options.StallTimeout);
                if (now - start >= StableAfter)
                    _backoff.Reset();
            }
            else if (now >= deadline)
            {
                return new($"no picture for {limit.TotalSeconds:0.#} s", IsEnd: false);
            }
            else
            {
                reported.Wait(Shorter(deadline - now, BeatInterval), cancellationToken);
            }
        }

        return default;
    }

    /// <summary>Handles a report; a value is why the stream is over.</summary>
    private StreamEnd? Take(in ReaderReport report, IFrameSink sink)
    {
        report.Crash?.Throw();
        if (report.Event != ReaderEvent.Read)
            return report.Event == ReaderEvent.OpenFailed ? new StreamEnd(report.Problem!, IsEnd: false) : null;

        var read = report.Read;
        switch (read.Status)
        {
            case FrameReadStatus.Frame:
                Deliver(read.Frame!, sink);
                return null;
            case FrameReadStatus.Dropped:
                _record.Dropped();
                return null;
            case FrameReadStatus.Error:
                LogUnreadable(_options.Name, read.Detail);
                return ++_errors >= MostErrorsInARow ? new StreamEnd(read.Detail!, IsEnd: false) : null;
            default:
                return new StreamEnd(read.Detail!, IsEnd: read.Status == FrameReadStatus.End);
        }
    }

    private void Deliver(Frame frame, IFrameSink sink)
    {
        if (!_record.IsStreaming)
        {
            LogStreaming(_options.Name, frame.Width, frame.Height, frame.Format, Status.Restarts);
            _loggedProblem = null;
        }

        _errors = 0;
        _record.Delivered(frame.CapturedAt);
        sink.Post(frame);
    }

    // One warning for each new problem; its repetitions would fill the log of a car that was sold without this camera.
    private void Tell(string problem, TimeSpan wait)
    {
        if (problem == _loggedProblem)
            LogStillFailing(_options.Name, problem, wait.TotalSeconds);
        else
            LogFailing(_options.Name, problem, wait.TotalSeconds);
        _loggedProblem = problem;
    }

    private void Pause(TimeSpan wait, TimedSignal signal, IHeartbeat heartbeat, CancellationToken cancellationToken)
    {
        var until = _time.MonotonicNow() + wait;
        while (!cancellationToken.IsCancellationRequested)
        {
            heartbeat.Beat();
            var left = until - _time.MonotonicNow();
            if (left <= TimeSpan.Zero)
                return;

            signal.Wait(Shorter(left, BeatInterval), cancellationToken);
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
