using System.Buffers.Binary;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Reading;

/// <summary>Writes a picture as a BMP file in memory: 24 bit, uncompressed, which every decoder reads.</summary>
internal static class BitmapFile
{
    private const int Header = 54;

    public static byte[] Write(SignPicture picture)
    {
        var row = (picture.Stride + 3) & ~3;
        var file = new byte[Header + (row * picture.Height)];
        "BM"u8.CopyTo(file);
        Put(2, file.Length);
        Put(10, Header);
        Put(14, 40);
        Put(18, picture.Width);
        // A negative height: rows go from top to bottom.
        Put(22, -picture.Height);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(26), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(28), 24);
        Put(34, row * picture.Height);
        for (var y = 0; y < picture.Height; y++)
        {
            picture.Pixels.Slice(y * picture.Stride, picture.Stride).CopyTo(file.AsSpan(Header + (y * row)));
        }

        return file;

        void Put(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
    }
}
