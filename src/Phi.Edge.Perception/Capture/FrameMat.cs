using OpenCvSharp;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>Frames for OpenCV.</summary>
internal static class FrameMat
{
    /// <summary>A copy of the frame in BGR, to draw on.</summary>
    public static unsafe Mat Copy(Frame frame)
    {
        var type = frame.Format == PixelFormat.Gray8 ? MatType.CV_8UC1 : MatType.CV_8UC3;
        var copy = new Mat();
        fixed (byte* pixels = frame.Buffer)
        {
            using var view = Mat.FromPixelData(frame.Height, frame.Width, type, (nint)pixels, frame.Stride);
            switch (frame.Format)
            {
                case PixelFormat.Gray8:
                    Cv2.CvtColor(view, copy, ColorConversionCodes.GRAY2BGR);
                    break;
                case PixelFormat.Rgb24:
                    Cv2.CvtColor(view, copy, ColorConversionCodes.RGB2BGR);
                    break;
                default:
                    view.CopyTo(copy);
                    break;
            }
        }

        return copy;
    }
}
