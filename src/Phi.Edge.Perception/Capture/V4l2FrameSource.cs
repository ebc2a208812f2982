using OpenCvSharp;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>
/// A camera on USB or CSI behind Video4Linux2. The driver may block longer than the stall time (OpenCV waits 10 s for a
/// picture): the supervisor reads on a thread it can abandon.
/// </summary>
internal sealed class V4l2FrameSource(string device, CameraOptions options, FrameWriter writer, TimeProvider time)
    : OpenCvFrameSource(options.Name, writer)
{
    // Two buffers: one being filled, one being read. More would only add age.
    private const int DriverBuffers = 2;

    public override void Open(CancellationToken cancellationToken)
    {
        if (!File.Exists(device))
        {
            throw new FrameSourceException(
                $"Camera '{Name}': there is no device {device}; is it plugged in? 'v4l2-ctl --list-devices' shows what there is.");
        }

        if (!TryOpen(device, VideoCaptureAPIs.V4L2))
        {
            throw new FrameSourceException(
                $"Camera '{Name}': {device} cannot be opened; it is not a camera, is used by another program, or this user may not "
                + "read it (group 'video').");
        }

        if (options.FourCc is { } code)
            Capture.Set(VideoCaptureProperties.FourCC, FourCC.FromString(code));
        Ask(VideoCaptureProperties.FrameWidth, options.Width);
        Ask(VideoCaptureProperties.FrameHeight, options.Height);
        Ask(VideoCaptureProperties.Fps, options.Fps);
        Ask(VideoCaptureProperties.BufferSize, DriverBuffers);
    }

    public override FrameRead Read(CancellationToken cancellationToken)
        => Capture.Grab()
            ? Decode(time.MonotonicNow())
            : FrameRead.None(FrameReadStatus.End, $"{device} delivers no more pictures; unplugged?");

    // A driver that cannot do what is asked does the next best thing; every frame says its own size.
    private void Ask(VideoCaptureProperties property, double value)
    {
        if (value > 0)
            Capture.Set(property, value);
    }
}
