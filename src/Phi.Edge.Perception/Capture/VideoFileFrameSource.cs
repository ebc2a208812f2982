using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Capture;

/// <summary>A video file (or GIF), once or over and over, at its own speed or as fast as it is taken.</summary>
internal sealed class VideoFileFrameSource(string path, CameraOptions options, FrameWriter writer, TimeProvider time)
    : OpenCvFrameSource(options.Name, writer)
{
    private const double DefaultFps = 30;
    private readonly Pacer _pacer = new(time, options.Pace);
    private TimeSpan _period;
    private TimeSpan _passStart;
    private TimeSpan _last;
    private bool _any;

    public override void Open(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            throw new FrameSourceException($"Camera '{Name}': there is no file {path}.");

        OpenFile();
        var fps = Capture.Fps is >= 0.1 and <= 240 ? Capture.Fps : options.Fps > 0 ? options.Fps : DefaultFps;
        _period = TimeSpan.FromSeconds(1 / fps);
        (_passStart, _last) = (TimeSpan.Zero, -_period);
        _pacer.Restart();
    }

    public override FrameRead Read(CancellationToken cancellationToken)
    {
        if (!Capture.Grab() && !StartOver())
            return FrameRead.None(FrameReadStatus.End, _any ? $"end of {path}" : $"{path} holds no pictures that can be decoded");

        // Files with odd time stamps must not turn time back.
        var mediaTime = _passStart + TimeSpan.FromMilliseconds(Capture.PosMsec);
        if (mediaTime <= _last)
            mediaTime = _last + _period;
        (_last, _any) = (mediaTime, true);
        return Decode(_pacer.Wait(mediaTime, cancellationToken));
    }

    protected override void Dispose(bool disposing)
    {
        _pacer.Dispose();
        base.Dispose(disposing);
    }

    private bool StartOver()
    {
        if (!options.Repeat || !_any)
            return false;

        // Opened anew rather than rewound: not every format can be rewound.
        OpenFile();
        _passStart = _last + _period;
        return Capture.Grab();
    }

    private void OpenFile()
    {
        if (!TryOpen(path, VideoCaptureAPIs.FFMPEG))
            throw new FrameSourceException($"Camera '{Name}': {path} is not a video that FFmpeg can read.");
    }
}
