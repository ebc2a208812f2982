using System.Runtime.InteropServices;

using OpenCvSharp;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>Copies captured pixels into pooled frames, turning mirrored pictures back and reducing them to luminance when asked.</summary>
internal sealed class FrameWriter(FramePool pool, bool mirrored, bool grayscale)
{
    private const string Exhausted = "every frame buffer is in use";
    private long _next = -1;

    /// <summary>Copies a picture; the copy allocates nothing.</summary>
    public FrameRead Write(
        ReadOnlySpan<byte> pixels, int width, int height, int stride, PixelFormat format, TimeSpan capturedAt)
    {
        // A dropped frame takes a number too: the gap shows it.
        var id = Interlocked.Increment(ref _next);
        var result = grayscale ? PixelFormat.Gray8 : format;
        var length = width * (result == PixelFormat.Gray8 ? 1 : 3);
        if (!pool.TryRent(length * height, out var frame))
            return FrameRead.None(FrameReadStatus.Dropped, Exhausted);

        frame.Begin(id, capturedAt, width, height, length, result);
        var channels = format == PixelFormat.Gray8 ? 1 : 3;
        for (var y = 0; y < height; y++)
        {
            var from = pixels.Slice(y * stride, width * channels);
            var to = frame.Buffer.AsSpan(y * length, length);
            if (result == format)
                from.CopyTo(to);
            else
                ToLuminance(from, to, blueFirst: format == PixelFormat.Bgr24);
            if (mirrored)
                Reverse(to, result);
        }

        return FrameRead.Of(frame);
    }

    /// <summary>Copies a picture OpenCV has decoded.</summary>
    public unsafe FrameRead Write(Mat picture, TimeSpan capturedAt)
    {
        var type = picture.Type();
        if (type != MatType.CV_8UC3 && type != MatType.CV_8UC1)
            return FrameRead.None(FrameReadStatus.Error, $"pixels of type {type} are not supported, only 8 bits in 1 or 3 channels");

        var stride = (int)picture.Step();
        var pixels = new ReadOnlySpan<byte>(picture.DataPointer, stride * picture.Rows);
        var format = type == MatType.CV_8UC1 ? PixelFormat.Gray8 : PixelFormat.Bgr24;
        return Write(pixels, picture.Cols, picture.Rows, stride, format, capturedAt);
    }

    /// <summary>ITU-R BT.601 luma (0.299 R + 0.587 G + 0.114 B) in 8-bit fixed point.</summary>
    private static void ToLuminance(ReadOnlySpan<byte> from, Span<byte> to, bool blueFirst)
    {
        var (first, last) = blueFirst ? (29, 77) : (77, 29);
        for (var x = 0; x < to.Length; x++)
            to[x] = (byte)(((first * from[3 * x]) + (150 * from[(3 * x) + 1]) + (last * from[(3 * x) + 2]) + 128) >> 8);
    }

    private static void Reverse(Span<byte> row, PixelFormat format)
    {
        if (format == PixelFormat.Gray8)
            row.Reverse();
        else
            MemoryMarshal.Cast<byte, Pixel>(row).Reverse();
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private readonly struct Pixel
    {
        public readonly byte First;
        public readonly byte Second;
        public readonly byte Third;
    }
}
