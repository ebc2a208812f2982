using OpenCvSharp;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Benchmarks.Content;

/// <summary>640 x 480 pictures of the astronaut portrait that moves a little, as a driver's head does; and of a cabin without one.</summary>
internal static class DriverPictures
{
    public const int Width = 640;
    public const int Height = 480;

    private static readonly string Portrait = Path.Combine(AppContext.BaseDirectory, "Content", "astronaut.png");

    /// <summary>Frames of a head that sways: one round of all three movements in <paramref name="count"/> frames.</summary>
    public static Frame[] Driver(int count)
    {
        using var portrait = Cv2.ImRead(Portrait, ImreadModes.Color);
        return [.. Enumerable.Range(0, count).Select(i => ToFrame(DriverAt(portrait, i / (double)count)))];
    }

    /// <summary>Frames without a face: fabric and a flag, panned.</summary>
    public static Frame[] Empty(int count)
    {
        using var portrait = Cv2.ImRead(Portrait, ImreadModes.Color);
        return [.. Enumerable.Range(0, count).Select(i => ToFrame(EmptyAt(portrait, i / (double)count)))];
    }

    /// <summary>Writes a film: the driver for a while, then nobody.</summary>
    public static void WriteFilm(string path, int driver, int empty, double fps)
    {
        using var portrait = Cv2.ImRead(Portrait, ImreadModes.Color);
        using var film = new VideoWriter(path, VideoWriter.FourCC('M', 'J', 'P', 'G'), fps, new Size(Width, Height));
        if (!film.IsOpened()) throw new InvalidOperationException($"OpenCV cannot write {path}.");
        for (var i = 0; i < driver + empty; i++)
        {
            using var picture = i < driver ? DriverAt(portrait, i / (double)driver) : EmptyAt(portrait, (i - driver) / (double)empty);
            film.Write(picture);
        }
    }

    private static Mat DriverAt(Mat portrait, double phase)
    {
        var angle = 2 * Math.PI * phase;
        using var turn = Cv2.GetRotationMatrix2D(new Point2f(256, 256), 4 * Math.Sin(angle), 1 + 0.05 * Math.Cos(angle));
        turn.Set(0, 2, turn.At<double>(0, 2) + 64 + 20 * Math.Sin(angle));
        turn.Set(1, 2, turn.At<double>(1, 2) + 40 + 8 * Math.Sin(2 * angle));
        var picture = new Mat();
        Cv2.WarpAffine(portrait, picture, turn, new Size(Width, Height), InterpolationFlags.Linear, BorderTypes.Constant, new(90, 100, 95));
        return picture;
    }

    private static Mat EmptyAt(Mat portrait, double phase)
    {
        using var part = portrait[new Rect(300 + (int)(12 * Math.Sin(2 * Math.PI * phase)), 250, 200, 150)];
        var picture = new Mat();
        Cv2.Resize(part, picture, new Size(Width, Height));
        return picture;
    }

    private static Frame ToFrame(Mat picture)
    {
        using (picture)
        {
            const int Stride = Width * 3;
            var frame = new Frame(Stride * Height);
            System.Runtime.InteropServices.Marshal.Copy(picture.Data, frame.Buffer, 0, frame.Buffer.Length);
            return frame.Begin(0, TimeSpan.Zero, Width, Height, Stride, PixelFormat.Bgr24);
        }
    }
}
