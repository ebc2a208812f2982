using Microsoft.Extensions.Logging;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Recording;

/// <summary>
/// Writes a film of frames with what was read and decided drawn in. Off the hot path: the caller only fills and queues an entry,
/// drawing and encoding have their own thread, and when they cannot keep up frames are left out and counted.
/// </summary>
/// <typeparam name="TEntry">What is kept of a frame.</typeparam>
internal sealed partial class FilmRecorder<TEntry> : IDisposable
    where TEntry : RecordedFrame, new()
{
    private const int QueueLength = 4;
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private readonly Queue<TEntry> _waiting = new(QueueLength);
    private readonly Stack<TEntry> _free = new(QueueLength);
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
    public FilmRecorder(string path, double fps, ILogger logger)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fps);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fps, 240);
        (_path, _fps, _logger) = (path, fps, logger);
        for (var i = 0; i < QueueLength; i++)
            _free.Push(new TEntry());
        _thread = new Thread(Run) { IsBackground = true, Name = "record" };
        _thread.Start();
    }

    /// <summary>Frames that were left out because the recorder was busy or has failed.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Frames taken from the queue.</summary>
    public long Recorded => Interlocked.Read(ref _recorded);

    /// <summary>An entry to fill and <see cref="Queue"/>; null, and counted, when the frame has to be left out. Never blocks.</summary>
    public TEntry? Take()
    {
        lock (_gate)
        {
            if (!_closed && _free.TryPop(out var entry))
                return entry;
        }

        Interlocked.Increment(ref _dropped);
        return null;
    }

    /// <summary>Hands a filled entry over.</summary>
    public void Queue(TEntry entry)
    {
        lock (_gate)
        {
            _waiting.Enqueue(entry);
            Monitor.Pulse(_gate);
        }
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
            while (Next() is { } entry)
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

    private TEntry? Next()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_closed)
                Monitor.Wait(_gate);
            return _waiting.TryDequeue(out var entry) ? entry : null;
        }
    }

    private void PutBack(TEntry entry)
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
        while (Next() is { } entry)
        {
            Interlocked.Increment(ref _dropped);
            PutBack(entry);
        }
    }
}
