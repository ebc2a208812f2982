using System.Buffers.Binary;

namespace Phi.Edge.Perception.Capture;

/// <summary>
/// Finds whole JPEG pictures in a stream of bytes by their markers (ITU-T T.81, annex B), so that neither the separators of
/// a multipart stream nor a thumbnail inside a picture matter.
/// </summary>
internal static class JpegScanner
{
    private const byte Mark = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    /// <summary>Where the first picture starts; the length of the bytes when none does.</summary>
    public static int FindStart(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOf([Mark, StartOfImage, Mark]);
        return at >= 0 ? at : bytes.Length;
    }

    /// <summary>Where the picture at the beginning of the bytes ends.</summary>
    /// <returns>Its length; 0 when there is more to come; -1 when it is not a picture.</returns>
    public static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 4 <= bytes.Length)
        {
            if (bytes[at] != Mark)
                return -1;

            var marker = bytes[at + 1];
            if (marker == Mark)
            {
                at++;
                continue;
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker == StartOfScan && (at = SkipScan(bytes, at)) < 0)
                return 0;
            if (at + 2 <= bytes.Length && bytes[at] == Mark && bytes[at + 1] == EndOfImage)
                return at + 2;
        }

        return 0;
    }

    /// <summary>The next marker after coded data, in which FF is followed by 00 or a restart marker (D0 to D7); -1: more to come.</summary>
    private static int SkipScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            var mark = bytes[at..].IndexOf(Mark);
            if (mark < 0 || at + mark + 1 >= bytes.Length)
                return -1;

            at += mark;
            if (bytes[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
                return at;

            at += 2;
        }

        return -1;
    }
}
