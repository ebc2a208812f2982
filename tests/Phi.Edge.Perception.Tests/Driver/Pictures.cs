using OpenCvSharp;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Tests.Driver;

/// <summary>Frames made from the astronaut picture, and plain ones.</summary>
internal static class Pictures
{
    private static readonly string AstronautPath = Path.Combine(AppContext.BaseDirectory, "Goldens", "astronaut.png");

    /// <summary>The picture as OpenCV reads it: blue first.</summary>
    public static Mat Astronaut() => Cv2.ImRead(AstronautPath, ImreadModes.Color);

    public static Frame AstronautFrame() => Take(Astronaut());

    /// <summary>The astronaut scaled and turned about the picture's middle, on a canvas, its middle moved to (x, y).</summary>
    public static Frame Placed(int width, int height, double x, double y, double scale = 1, double degrees = 0)
    {
        using var source = Astronaut();
        using var turn = Cv2.GetRotationMatrix2D(new Point2f(256, 256), degrees, scale);
        turn.Set(0, 2, turn.At<double>(0, 2) + x - 256);
        turn.Set(1, 2, turn.At<double>(1, 2) + y - 256);
        var canvas = new Mat();
        Cv2.WarpAffine(source, canvas, turn, new Size(width, height), InterpolationFlags.Area, BorderTypes.Constant, new(90, 100, 95));
        return Take(canvas);
    }

    public static Frame Uniform(int width, int height, byte value)
        => Take(new Mat(height, width, MatType.CV_8UC3, Scalar.All(value)));

    /// <summary>Copies a picture into a frame of exactly its size and disposes it.</summary>
    public static Frame Take(Mat picture, long id = 0, TimeSpan at = default)
    {
        using (picture)
        {
            var format = picture.Channels() == 1 ? PixelFormat.Gray8 : PixelFormat.Bgr24;
            var (rows, stride) = (picture.Rows, picture.Cols * picture.Channels());
            var frame = new Frame(stride * rows).Begin(id, at, picture.Cols, rows, stride, format);
            for (var y = 0; y < rows; y++)
                System.Runtime.InteropServices.Marshal.Copy(picture.Ptr(y), frame.Buffer, y * stride, stride);
            return frame;
        }
    }

    /// <summary>The same picture at another moment.</summary>
    public static Frame At(this Frame frame, double seconds)
        => frame.Begin(frame.Id + 1, TimeSpan.FromSeconds(seconds), frame.Width, frame.Height, frame.Stride, frame.Format);
}
