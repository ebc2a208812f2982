using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Capture;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Daemon.Demo;

/// <summary>A film as a camera: rendered while it plays, at the pace of a real one.</summary>
/// <param name="film">What is shown; used by this source alone.</param>
/// <param name="pace">Real time for the demonstration, fast for tests.</param>
/// <param name="time">The clock of the frames.</param>
internal sealed class FilmFrameSource(IFilm film, PlaybackPace pace, TimeProvider time) : IFrameSource
{
    private const int Buffers = 8;
    private const long NotStarted = long.MinValue;

    private readonly FramePool _pool = new(Buffers);
    private readonly Pacer _pacer = new(time, pace);
    private long _next;
    private long _startedAt = NotStarted;

    public string Name => film.Name;

    /// <summary>
    /// The clock's time at which the film began: with it, what was received can be laid beside the script. May be read by
    /// any thread.
    /// </summary>
    public TimeSpan? StartedAt => Interlocked.Read(ref _startedAt) is not NotStarted and var ticks ? TimeSpan.FromTicks(ticks) : null;

    public void Open(CancellationToken cancellationToken)
    {
        _next = 0;
        Interlocked.Exchange(ref _startedAt, NotStarted);
        _pacer.Restart();
    }

    public FrameRead Read(CancellationToken cancellationToken)
    {
        Skip();
        var number = _next++;
        var at = TimeOf(number);
        if (at >= film.Duration)
            return FrameRead.None(FrameReadStatus.End, "the film is over");

        if (!_pool.TryRent(film.Width * film.Height * Picture.Channels, out var frame))
        {
            _pacer.Wait(at, cancellationToken);
            return FrameRead.None(FrameReadStatus.Dropped, "every frame buffer is in use");
        }

        // Rendered before it is due, so that it is delivered on time and its capture time is the moment it shows.
        film.Render(at, number, frame.Buffer);
        var capturedAt = _pacer.Wait(at, cancellationToken);
        Interlocked.CompareExchange(ref _startedAt, (capturedAt - at).Ticks, NotStarted);
        return FrameRead.Of(frame.Begin(
            number, capturedAt, film.Width, film.Height, film.Width * Picture.Channels, PixelFormat.Bgr24));
    }

    public void Dispose() => _pacer.Dispose();

    private TimeSpan TimeOf(long number) => TimeSpan.FromSeconds((double)number / film.Fps);

    // On a machine that cannot draw them all the film leaves frames out, as a busy camera does; it does not slow
    // down, or acts would take longer than the script says.
    private void Skip()
    {
        if (pace != PlaybackPace.Realtime || StartedAt is not { } start)
            return;

        var due = (long)((time.MonotonicNow() - start).TotalSeconds * film.Fps);
        if (due > _next)
        {
            _next = due;
            _pacer.Restart();
        }
    }
}
