using System.Runtime.InteropServices;

using OpenCvSharp;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Tests.Road;

/// <summary>Pictures as frames.</summary>
internal static class RoadFrames
{
    /// <summary>A BGR frame from a picture.</summary>
    public static Frame Of(Mat picture, PixelFormat format = PixelFormat.Bgr24)
    {
        var (rows, stride) = (picture.Height, picture.Width * picture.Channels());
        var frame = new Frame(rows * stride).Begin(1, TimeSpan.FromSeconds(1), picture.Width, rows, stride, format);
        for (var y = 0; y < rows; y++) Marshal.Copy(picture.Ptr(y), frame.Buffer, y * stride, stride);
        return frame;
    }

    /// <summary>Smooth colourful noise: every filter gives something else.</summary>
    public static Mat Noise(int width, int height, int seed = 5)
    {
        using var coarse = new Mat(height / 4, width / 4, MatType.CV_8UC3);
        var random = new Random(seed);
        var bytes = new byte[coarse.Width * coarse.Height * 3];
        random.NextBytes(bytes);
        Marshal.Copy(bytes, 0, coarse.Data, bytes.Length);
        var picture = new Mat();
        Cv2.Resize(coarse, picture, new Size(width, height), 0, 0, InterpolationFlags.Cubic);
        return picture;
    }

    /// <summary>A grey road scene with a red-ringed disc at each place.</summary>
    public static Mat Scene(int width, int height, params (int X, int Y, int Radius)[] discs)
    {
        var picture = new Mat(height, width, MatType.CV_8UC3, new Scalar(120, 125, 118));
        Cv2.Rectangle(picture, new Rect(0, height / 2, width, height / 2), new Scalar(70, 72, 70), -1);
        foreach (var (x, y, radius) in discs)
        {
            Cv2.Circle(picture, x, y, radius, new Scalar(30, 20, 200), -1, LineTypes.AntiAlias);
            Cv2.Circle(picture, x, y, radius * 3 / 4, new Scalar(240, 240, 240), -1, LineTypes.AntiAlias);
        }

        // Without any texture it would be taken for a covered lens.
        using var texture = Noise(width, height);
        Cv2.AddWeighted(picture, 0.9, texture, 0.1, 0, picture);
        return picture;
    }
}
