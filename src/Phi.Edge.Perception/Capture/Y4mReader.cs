using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Capture;

/// <summary>Reads a YUV4MPEG2 stream (the format of mjpegtools' yuv4mpeg(5)), as ffmpeg writes it; every line has a bound.</summary>
internal static class Y4mReader
{
    // ffmpeg's header has about 80 bytes, its frame lines none but the word.
    private const int LongestLine = 256;

    private static ReadOnlySpan<byte> Magic => "YUV4MPEG2 "u8;

    private static ReadOnlySpan<byte> FrameWord => "FRAME"u8;

    /// <returns>Null when the stream ends before the line does.</returns>
    /// <exception cref="InvalidDataException">It is no such stream, or one of other pictures than 8-bit 4:2:0.</exception>
    public static Y4mHeader? ReadHeader(Stream stream)
    {
        Span<byte> line = stackalloc byte[LongestLine];
        var magic = line[..Magic.Length];
        if (stream.Fill(magic) < magic.Length)
            return null;
        if (!magic.SequenceEqual(Magic))
            throw new InvalidDataException("what it writes does not begin with YUV4MPEG2");

        var length = 0;
        while (stream.Fill(line.Slice(length, 1)) == 1)
        {
            if (line[length] == '\n')
                return Y4mHeader.Parse(line[..length]);
            if (++length == LongestLine)
                throw new InvalidDataException($"the YUV4MPEG2 header has no end within {LongestLine} bytes");
        }

        return null;
    }

    /// <summary>Reads the next picture.</summary>
    /// <param name="stream">After the header, or the last picture.</param>
    /// <param name="planes">Filled with the picture; <see cref="Y4mHeader.PictureBytes"/> long.</param>
    /// <returns>False when the stream ends before the picture does.</returns>
    /// <exception cref="InvalidDataException">Something else than a picture comes next.</exception>
    public static bool ReadPicture(Stream stream, Span<byte> planes)
    {
        Span<byte> word = stackalloc byte[FrameWord.Length + 1];
        if (stream.Fill(word) < word.Length)
            return false;
        if (!word.StartsWith(FrameWord) || word[^1] is not ((byte)'\n' or (byte)' '))
            throw new InvalidDataException("the YUV4MPEG2 stream has something else where the next FRAME should begin");

        var last = word[^1..];
        for (var length = word.Length; last[0] != '\n'; length++)
        {
            if (length == LongestLine)
                throw new InvalidDataException($"a FRAME line has no end within {LongestLine} bytes");
            if (stream.Fill(last) == 0)
                return false;
        }

        return stream.Fill(planes) == planes.Length;
    }
}
