using OpenCvSharp;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>
/// An RTSP stream, decoded by OpenCV's FFmpeg, which gets the time limits as well. The native library of the NuGet package
/// for x64 is built without network support: there a GStreamer command takes its place, as the error says.
/// </summary>
internal sealed class RtspFrameSource(SourceAddress address, CameraOptions options, FrameWriter writer, TimeProvider time)
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
                $"Camera '{Name}': {address.Display} cannot be opened: not reachable, wrong user or password, or an OpenCV built "
                + "without network support. In that case set Width and Height, and as source: command:gst-launch-1.0 -q rtspsrc "
                + "location=rtsp://... latency=0 ! decodebin ! videoconvert ! videoscale ! "
                + "video/x-raw,format=BGR,width=640,height=480 ! fdsink");
        }
    }

    public override FrameRead Read(CancellationToken cancellationToken)
        => Capture.Grab()
            ? Decode(time.MonotonicNow())
            : FrameRead.None(FrameReadStatus.End, $"{address.Display} ended or is not reachable any more");
}
