using OpenCvSharp;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>An RTSP (over TCP) or HTTP stream, decoded by OpenCV's FFmpeg, which gets the time limits as well.</summary>
internal sealed class UrlFrameSource(SourceAddress address, CameraOptions options, FrameWriter writer, TimeProvider time)
    : OpenCvFrameSource(options.Name, writer)
{
    // CAP_PROP_OPEN_TIMEOUT_MSEC and CAP_PROP_READ_TIMEOUT_MSEC of OpenCV; OpenCvSharp does not name them.
    private const int OpenTimeoutProperty = 53;
    private const int ReadTimeoutProperty = 54;

    public override void Open(CancellationToken cancellationToken)
    {
        var opened = TryOpen(
            address.Value,
            VideoCaptureAPIs.FFMPEG,
            OpenTimeoutProperty,
            (int)options.OpenTimeout.TotalMilliseconds,
            ReadTimeoutProperty,
            (int)options.StallTimeout.TotalMilliseconds);
        if (!opened)
        {
            throw new FrameSourceException(
                $"Camera '{Name}': {address.Display} cannot be opened within {options.OpenTimeout.TotalSeconds:0.#} s; is the camera "
                + "reachable, and are address, user and password right?");
        }
    }

    public override FrameRead Read(CancellationToken cancellationToken)
        => Capture.Grab()
            ? Decode(time.MonotonicNow())
            : FrameRead.None(FrameReadStatus.End, $"{address.Display} ended or is not reachable any more");
}
