using OpenCvSharp;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>
/// A network stream, decoded by OpenCV's FFmpeg, which gets the time limits as well. The native library of the NuGet package
/// for x64 is built without network support and opens none.
/// </summary>
internal sealed class OpenCvStreamFrameSource(SourceAddress address, CameraOptions options, FrameWriter writer, TimeProvider time)
    : OpenCvFrameSource(options.Name, writer)
{
    // CAP_PROP_OPEN_TIMEOUT_MSEC and CAP_PROP_READ_TIMEOUT_MSEC of OpenCV; OpenCvSharp does not name them.
    private const int OpenTimeoutProperty = 53;
    private const int ReadTimeoutProperty = 54;

    public override void Open(CancellationToken cancellationToken)
    {
        if (!TryOpen())
            throw new FrameSourceException($"Camera '{Name}': OpenCV cannot open {address.Display}.");
    }

    /// <returns>False when it is not reachable, or this OpenCV has no network support.</returns>
    public bool TryOpen()
        => TryOpen(
            address.Value,
            VideoCaptureAPIs.FFMPEG,
            OpenTimeoutProperty,
            (int)options.OpenTimeout.TotalMilliseconds,
            ReadTimeoutProperty,
            (int)options.StallTimeout.TotalMilliseconds);

    public override FrameRead Read(CancellationToken cancellationToken)
        => Capture.Grab()
            ? Decode(time.MonotonicNow())
            : FrameRead.None(FrameReadStatus.End, $"{address.Display} ended or is not reachable any more");
}
