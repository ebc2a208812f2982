using Microsoft.Extensions.Logging;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Perception.Recording;

/// <summary>
/// Records a film of what the camera saw, what was read and what was decided. Off the hot path: <see cref="Write"/> only
/// queues, drawing and encoding have their own thread, and when they cannot keep up frames are left out and counted.
/// </summary>
public sealed partial class VideoRecorder : IDisposable
{
    private const int QueueLength = 4;
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private readonly Queue<RecordedFrame> _waiting = new(QueueLength);
    private readonly Stack<RecordedFrame> _free = new(QueueLength);
    private readonly string _path;
    private readonly double _fps;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private long _dropped;
    private long _recorded;
    private bool _closed;

    /// <param name="path">The file, overwritten; <c>.mp4</c>.</param>
    /// <param name="fps">Its frame rate, above 0 to 240; frames are repeated or left out to keep time.</param>
    /// <param name="logger">Told of start, failure and end.</param>
    public VideoRecorder(string path, double fps, ILogger<VideoRecorder> logger)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fps);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fps, 240);
        (_path, _fps, _logger) = (path, fps, logger);
        for (var i = 0; i < QueueLength; i++)
            _free.Push(new RecordedFrame());
        _thread = new Thread(Run) { IsBackground = true, Name = "record" };
        _thread.Start();
    }

    /// <summary>Frames that were left out because the recorder was busy or has failed.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Frames taken from the queue.</summary>
    public long Recorded => Interlocked.Read(ref _recorded);

    /// <summary>Queues a frame; never blocks. The caller keeps its reference.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="landmarks">Landmarks in image pixels; may be empty.</param>
    /// <param name="state">The driver's state after this frame.</param>
    /// <param name="level">Level of the alert that is shown.</param>
    /// <param name="shown">The alert that is shown, if any.</param>
    /// <returns>False when it was left out.</returns>
    public bool Write(Frame frame, ReadOnlySpan<ImagePoint> landmarks, in DriverState state, AlertLevel level, AlertKind? shown)
    {
        lock (_gate)
        {
            if (!_closed && _free.TryPop(out var entry))
            {
                entry.Fill(frame, landmarks, state, level, shown);
                _waiting.Enqueue(entry);
                Monitor.Pulse(_gate);
                return true;
            }
        }

        Interlocked.Increment(ref _dropped);
        return false;
    }

    /// <summary>Writes what is queued and closes the file.</summary>
    public void Dispose()
    {
        Close();
        _thread.Join(StopPatience);
    }

    private void Run()
    {
        LogStarted(_path);
        try
        {
            using var video = new VideoFileWriter(_path, _fps);
            while (Take() is { } entry)
            {
                try
                {
                    video.Write(entry);
                    Interlocked.Increment(ref _recorded);
                }
                finally
                {
                    PutBack(entry);
                }
            }
        }
        catch (FrameSourceException problem)
        {
            LogFailed(problem.Message);
        }

        Close();
        Drain();
        LogEnded(_path, Recorded, Dropped);
    }

    private RecordedFrame? Take()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_closed)
                Monitor.Wait(_gate);
            return _waiting.TryDequeue(out var entry) ? entry : null;
        }
    }

    private void PutBack(RecordedFrame entry)
    {
        entry.Clear();
        lock (_gate)
        {
            _free.Push(entry);
        }
    }

    private void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }
    }

    private void Drain()
    {
        while (Take() is { } entry)
        {
            Interlocked.Increment(ref _dropped);
            PutBack(entry);
        }
    }
}
