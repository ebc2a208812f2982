using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>
/// A network stream, by the first way that can: our own reader for Motion JPEG over HTTP, OpenCV where it is built with
/// network support, an installed ffmpeg.
/// </summary>
internal sealed class UrlFrameSource(
    SourceAddress address, CameraOptions options, FrameWriter writer, TimeProvider time, string ffmpeg = "ffmpeg") : IFrameSource
{
    // The rest is for telling what went wrong, before the supervisor gives up on its own.
    private const double OpenShare = 0.9;

    private readonly MotionJpegStream? _pictures = address.Value.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        ? new MotionJpegStream(address, options, writer, time)
        : null;

    private readonly OpenCvStreamFrameSource _openCv = new(address, options, writer, time);
    private readonly FfmpegStream _ffmpeg = new(address, options, writer, time, ffmpeg);
    private Func<CancellationToken, FrameRead>? _read;

    public string Name => options.Name;

    public void Open(CancellationToken cancellationToken)
    {
        _read = null;
        var start = time.MonotonicNow();
        _read = _pictures is not null && _pictures.TryOpen(cancellationToken) ? _pictures.Read
            : _openCv.TryOpen() ? _openCv.Read
            : OpenFfmpeg((options.OpenTimeout * OpenShare) - (time.MonotonicNow() - start), cancellationToken);
    }

    public FrameRead Read(CancellationToken cancellationToken)
        => _read?.Invoke(cancellationToken) ?? FrameRead.None(FrameReadStatus.End, $"{address.Display} is not open");

    public void Dispose()
    {
        _pictures?.Dispose();
        _openCv.Dispose();
        _ffmpeg.Dispose();
    }

    // An OpenCV with network support that has used up the time has already had the answer: there is none.
    private Func<CancellationToken, FrameRead> OpenFfmpeg(TimeSpan left, CancellationToken cancellationToken)
    {
        if (left <= TimeSpan.Zero)
        {
            throw new FrameSourceException(
                $"Camera '{Name}': {address.Display} cannot be opened: no answer within {options.OpenTimeout.TotalSeconds:0.#} s.");
        }

        _ffmpeg.Open(left, cancellationToken);
        return _ffmpeg.Read;
    }
}
