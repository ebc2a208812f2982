using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Phi.Edge.Inference.Vision;

/// <summary>
/// Pillow's bilinear resize of 8-bit images, to the bit: fixed-point weights, first across, then down, each pass rounded to
/// bytes; a pass whose size does not change is left out.
/// </summary>
internal static class ByteResizer
{
    private const int Bits = 22;
    private const int Rounding = 1 << (Bits - 1);

    /// <summary>Writes the resized image into the top left of a canvas of RGBX pixels.</summary>
    public static void Resize(RgbxImage image, int width, int height, Span<byte> canvas, int canvasStride)
    {
        var rowBytes = width * RgbxImage.BytesPerPixel;
        if (image.Width == width)
        {
            ResizeDown(image.Pixels.Span, image.Height, height, rowBytes, canvas, canvasStride);
            return;
        }

        var weights = ResampleWeights.Antialiased(image.Width, width, ResampleKernel.Bilinear);
        if (image.Height == height)
        {
            ResizeAcross(image, weights, canvas, canvasStride);
            return;
        }

        var across = ArrayPool<byte>.Shared.Rent(rowBytes * image.Height);
        ResizeAcross(image, weights, across, rowBytes);
        ResizeDown(across, image.Height, height, rowBytes, canvas, canvasStride);
        ArrayPool<byte>.Shared.Return(across);
    }

    private static void ResizeAcross(RgbxImage image, ResampleWeights weights, Span<byte> target, int stride)
    {
        var values = weights.ToFixedPoint(Bits);
        for (var y = 0; y < image.Height; y++)
        {
            var source = MemoryMarshal.Cast<byte, uint>(image.Row(y));
            var row = MemoryMarshal.Cast<byte, uint>(target[(y * stride)..]);
            for (var x = 0; x < weights.Starts.Length; x++)
            {
                var window = values.AsSpan(x * weights.Length, weights.Counts[x]);
                row[x] = Mix(source.Slice(weights.Starts[x], window.Length), window);
            }
        }
    }

    /// <summary>The weighted sum of pixels: one vector lane for each channel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(ReadOnlySpan<uint> pixels, ReadOnlySpan<int> weights)
    {
        var sum = Vector128.Create(Rounding);
        for (var k = 0; k < pixels.Length; k++)
        {
            var words = Vector128.WidenLower(Vector128.CreateScalarUnsafe(pixels[k]).AsByte());
            sum += Vector128.WidenLower(words).AsInt32() * weights[k];
        }

        var shifted = sum >> Bits;
        var narrow = Vector128.NarrowWithSaturation(shifted, shifted).AsUInt16Clamped();
        return Vector128.NarrowWithSaturation(narrow, default).AsUInt32().ToScalar();
    }

    private static Vector128<ushort> AsUInt16Clamped(this Vector128<short> values) =>
        Vector128.Min(Vector128.Max(values, Vector128<short>.Zero), Vector128.Create((short)255)).AsUInt16();

    private static void ResizeDown(ReadOnlySpan<byte> source, int sourceHeight, int height, int rowBytes, Span<byte> target, int stride)
    {
        if (sourceHeight == height)
        {
            for (var y = 0; y < height; y++)
                source.Slice(y * rowBytes, rowBytes).CopyTo(target[(y * stride)..]);
            return;
        }

        var weights = ResampleWeights.Antialiased(sourceHeight, height, ResampleKernel.Bilinear);
        var values = weights.ToFixedPoint(Bits);
        for (var y = 0; y < height; y++)
        {
            var window = values.AsSpan(y * weights.Length, weights.Counts[y]);
            MixRows(source[(weights.Starts[y] * rowBytes)..], rowBytes, window, target.Slice(y * stride, rowBytes));
        }
    }

    /// <summary>The weighted sum of rows, eight bytes at a time.</summary>
    private static void MixRows(ReadOnlySpan<byte> rows, int rowBytes, ReadOnlySpan<int> weights, Span<byte> target)
    {
        var x = 0;
        for (; x + 8 <= rowBytes; x += 8)
        {
            var sum = Vector256.Create(Rounding);
            for (var k = 0; k < weights.Length; k++)
            {
                var bytes = MemoryMarshal.Read<ulong>(rows[((k * rowBytes) + x)..]);
                var words = Vector128.WidenLower(Vector128.CreateScalarUnsafe(bytes).AsByte());
                sum += Vector256.Create(Vector128.WidenLower(words), Vector128.WidenUpper(words)).AsInt32() * weights[k];
            }

            var shifted = sum >> Bits;
            var narrow = Vector128.NarrowWithSaturation(shifted.GetLower(), shifted.GetUpper()).AsUInt16Clamped();
            MemoryMarshal.Write(target[x..], Vector128.NarrowWithSaturation(narrow, default).AsUInt64().ToScalar());
        }

        for (; x < rowBytes; x++)
        {
            var sum = Rounding;
            for (var k = 0; k < weights.Length; k++)
                sum += rows[(k * rowBytes) + x] * weights[k];
            target[x] = (byte)Math.Clamp(sum >> Bits, 0, 255);
        }
    }
}
