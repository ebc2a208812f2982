using System.Runtime.InteropServices;
using OpenCvSharp;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Eval;

/// <summary>Pictures and clips as frames, in media time, without pacing.</summary>
internal static class EvalFrames
{
    /// <returns>Null when the file is no picture that can be decoded.</returns>
    public static Frame? ReadPicture(string path)
    {
        using var picture = Cv2.ImRead(path, ImreadModes.Color);
        if (picture.Empty()) return null;
        var frame = new Frame(picture.Rows * picture.Cols * 3);
        Fill(frame, picture, 0, TimeSpan.Zero);
        return frame;
    }

    /// <summary>Every frame of a clip; the same frame object each time, valid until the next.</summary>
    /// <param name="path">The clip.</param>
    /// <param name="framesPerSecond">Its rate; null for what the file says, else 25.</param>
    public static IEnumerable<Frame> ReadClip(string path, double? framesPerSecond)
    {
        using var capture = new VideoCapture(path);
        using var picture = new Mat();
        Frame? frame = null;
        var rate = framesPerSecond ?? (capture.Fps is > 1 and < 1000 ? capture.Fps : 25);
        for (var id = 0L; capture.IsOpened() && capture.Read(picture) && !picture.Empty(); id++)
        {
            var size = picture.Rows * picture.Cols * 3;
            if (frame is null || frame.Buffer.Length < size) frame = new Frame(size);
            Fill(frame, picture, id, TimeSpan.FromSeconds(id / rate));
            yield return frame;
        }
    }

    private static void Fill(Frame frame, Mat picture, long id, TimeSpan at)
    {
        var (rows, stride) = (picture.Rows, picture.Cols * 3);
        frame.Begin(id, at, picture.Cols, rows, stride, PixelFormat.Bgr24);
        for (var y = 0; y < rows; y++) Marshal.Copy(picture.Ptr(y), frame.Buffer, y * stride, stride);
    }
}
