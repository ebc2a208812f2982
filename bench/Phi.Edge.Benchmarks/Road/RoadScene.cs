using System.Runtime.InteropServices;

using OpenCvSharp;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Benchmarks.Road;

/// <summary>A drawn street, 1360 x 800, with grain and signs of several sizes; never zeros. What the signs are does not matter for time.</summary>
internal static class RoadScene
{
    public const int Width = 1360;
    public const int Height = 800;

    private static readonly (int X, int Y, int Radius)[] Signs = [(1010, 360, 22), (1010, 410, 22), (420, 430, 12), (1180, 330, 34), (760, 440, 9), (300, 380, 17)];

    /// <summary>Frames in which the signs drift to the outside.</summary>
    public static Frame[] Frames(int count) => [.. Enumerable.Range(0, count).Select(Draw)];

    private static Frame Draw(int index)
    {
        using var picture = new Mat(Height, Width, MatType.CV_8UC3, new Scalar(205, 190, 175));
        Cv2.Rectangle(picture, new Rect(0, 430, Width, 370), new Scalar(88, 86, 84), -1);
        Cv2.FillConvexPoly(picture, [new Point(0, 430), new Point(500, 430), new Point(0, 760)], new Scalar(60, 110, 70));
        Cv2.Rectangle(picture, new Rect(1080, 200, 280, 260), new Scalar(120, 140, 165), -1);
        for (var lane = 0; lane < 6; lane++) Cv2.Line(picture, new Point(680, 470 + (lane * 60)), new Point(680, 500 + (lane * 60)), new Scalar(230, 230, 230), 4);
        foreach (var (x, y, radius) in Signs) Sign(picture, x + (index * Math.Sign(x - 680)), y, radius, x % 3);
        return Copy(picture, index);
    }

    private static void Sign(Mat picture, int x, int y, int radius, int kind)
    {
        Cv2.Line(picture, new Point(x, y), new Point(x, y + (5 * radius)), new Scalar(110, 110, 110), Math.Max(2, radius / 6));
        if (kind == 0)
        {
            Cv2.FillConvexPoly(
                picture, [new Point(x, y - radius), new Point(x + radius, y + radius), new Point(x - radius, y + radius)], new Scalar(40, 30, 190), LineTypes.AntiAlias);
            return;
        }

        Cv2.Circle(picture, x, y, radius, new Scalar(40, 30, 190), -1, LineTypes.AntiAlias);
        Cv2.Circle(picture, x, y, radius * 3 / 4, new Scalar(240, 240, 240), -1, LineTypes.AntiAlias);
        Cv2.PutText(picture, kind == 1 ? "50" : "80", new Point(x - (radius / 2), y + (radius / 3)), HersheyFonts.HersheyDuplex, radius / 28.0, new Scalar(10, 10, 10), Math.Max(1, radius / 9));
    }

    private static Frame Copy(Mat picture, int index)
    {
        var frame = new Frame(Width * Height * 3).Begin(index, TimeSpan.FromSeconds(index / 10d), Width, Height, Width * 3, PixelFormat.Bgr24);
        Marshal.Copy(picture.Data, frame.Buffer, 0, Width * Height * 3);
        var grain = new byte[Width * Height * 3];
        new Random(index).NextBytes(grain);
        for (var i = 0; i < grain.Length; i++) frame.Buffer[i] = (byte)Math.Clamp(frame.Buffer[i] + (grain[i] & 15) - 8, 0, 255);
        return frame;
    }
}
