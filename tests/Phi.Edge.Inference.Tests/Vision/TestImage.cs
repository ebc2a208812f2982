using System.Buffers.Binary;
using System.IO.Compression;
using Phi.Edge.Inference.Vision;

namespace Phi.Edge.Inference.Tests.Vision;

/// <summary>Synthetic images by the formulas of the golden file, and a writer for the PNG kinds that matter.</summary>
internal static class TestImage
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static byte[] Rgb(int width, int height, string kind)
    {
        var pixels = new byte[width * height * 3];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (r, g, b) = kind == "pat" ? Pattern(x, y) : Smooth(x, y, width, height);
                var at = ((y * width) + x) * 3;
                (pixels[at], pixels[at + 1], pixels[at + 2]) = ((byte)r, (byte)g, (byte)b);
            }
        }

        return pixels;
    }

    public static ImageInput Frame(int width, int height, string kind) =>
        ImageInput.FromPixels(Rgb(width, height, kind), width, height, 0, PixelFormat.Rgb24, $"{kind} {width}x{height}");

    /// <summary>A PNG; rows are given without filter bytes.</summary>
    public static byte[] Png(int width, int height, byte bitDepth, byte colorType, ReadOnlySpan<byte> rows, byte[]? palette = null, byte[]? transparency = null)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (bitDepth, colorType);
        WriteChunk(file, "IHDR"u8, header);
        if (palette is not null)
            WriteChunk(file, "PLTE"u8, palette);
        if (transparency is not null)
            WriteChunk(file, "tRNS"u8, transparency);
        WriteChunk(file, "IDAT"u8, Compress(rows, height));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compress(ReadOnlySpan<byte> rows, int height)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest))
        {
            var rowBytes = rows.Length / height;
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(rows.Slice(y * rowBytes, rowBytes));
            }
        }

        return data.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc([.. type, .. data]));
        file.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320u & (uint)-(int)(crc & 1));
        }

        return ~crc;
    }

    private static (int R, int G, int B) Pattern(int x, int y) =>
        (((x * 7) + (y * 3)) & 255, ((x * y) + (13 * x)) & 255, (((x >> 2) * 5) + ((y >> 1) * 9)) & 255);

    private static (int R, int G, int B) Smooth(int x, int y, int width, int height) =>
        (x * 255 / (width - 1), y * 255 / (height - 1), (x + y) * 255 / (width + height - 2));
}
