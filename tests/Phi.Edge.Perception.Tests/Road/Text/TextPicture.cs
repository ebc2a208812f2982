using System.Runtime.InteropServices;

using OpenCvSharp;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Tests.Road.Text;

/// <summary>Signs with text, drawn.</summary>
internal static class TextPicture
{
    /// <summary>Dark on light, one line below the other.</summary>
    public static SignPicture Of(int width, int height, params string[] lines)
    {
        using var picture = Draw(width, height, new(230, 235, 235), new(20, 20, 20), lines);
        return Copy(picture);
    }

    /// <summary>The same, seen so small that it is only <paramref name="shrunkWidth"/> pixels wide.</summary>
    public static SignPicture Shrunk(int width, int height, int shrunkWidth, params string[] lines)
    {
        using var picture = Draw(width, height, new(230, 235, 235), new(20, 20, 20), lines);
        using var small = new Mat();
        Cv2.Resize(picture, small, new Size(shrunkWidth, shrunkWidth * height / width), 0, 0, InterpolationFlags.Area);
        return Copy(small);
    }

    /// <summary>White on blue, turned by some degrees.</summary>
    public static SignPicture Tilted(int width, int height, double degrees, params string[] lines)
    {
        using var picture = Draw(width, height, new(140, 60, 20), new(245, 245, 245), lines);
        using var turn = Cv2.GetRotationMatrix2D(new Point2f(width / 2f, height / 2f), degrees, 1);
        using var turned = new Mat();
        Cv2.WarpAffine(picture, turned, turn, picture.Size(), InterpolationFlags.Linear, BorderTypes.Replicate);
        return Copy(turned);
    }

    private static Mat Draw(int width, int height, Scalar ground, Scalar ink, string[] lines)
    {
        var picture = new Mat(height, width, MatType.CV_8UC3, ground);
        for (var i = 0; i < lines.Length; i++)
        {
            var size = Cv2.GetTextSize(lines[i], HersheyFonts.HersheyDuplex, 1, 2, out _);
            var scale = Math.Min(0.85 * width / size.Width, 0.45 * height / lines.Length / size.Height);
            var at = new Point(0.07 * width, (i + 0.72) * height / lines.Length);
            Cv2.PutText(picture, lines[i], at, HersheyFonts.HersheyDuplex, scale, ink, 2, LineTypes.AntiAlias);
        }

        return picture;
    }

    private static SignPicture Copy(Mat picture)
    {
        var copy = new SignPicture();
        var (rows, columns) = (picture.Height, picture.Width);
        copy.Begin(columns, rows);
        for (var y = 0; y < rows; y++) Marshal.Copy(picture.Ptr(y), copy.Buffer, y * copy.Stride, copy.Stride);
        return copy;
    }
}
