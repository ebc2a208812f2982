using System.Buffers.Text;
using System.Text;

namespace Phi.Edge.Perception.Capture;

/// <summary>What the first line of a YUV4MPEG2 stream tells: <c>YUV4MPEG2 W640 H480 F25:1 Ip A1:1 C420jpeg</c>.</summary>
/// <param name="Width">Pixels, even, 16 to 7680.</param>
/// <param name="Height">Pixels, even, 16 to 4320.</param>
/// <param name="Fps">Frames per second; 0 when the stream does not know.</param>
/// <param name="FullRange">Luminance goes from 0 to 255 instead of 16 to 235.</param>
internal readonly record struct Y4mHeader(int Width, int Height, double Fps, bool FullRange)
{
    private const int MostWidth = 7680;
    private const int MostHeight = 4320;
    private const int Least = 16;

    /// <summary>Bytes of one picture: luminance, then two chroma planes of a quarter each.</summary>
    public int PictureBytes => Width * Height / 2 * 3;

    /// <summary>Reads what follows the magic word and its space, without the line end.</summary>
    /// <exception cref="InvalidDataException">Not a header, or not of 8-bit 4:2:0 pictures of a possible size.</exception>
    public static Y4mHeader Parse(ReadOnlySpan<byte> fields)
    {
        var (seen, header) = (new HashSet<byte>(), default(Y4mHeader));
        foreach (var range in fields.Split((byte)' '))
        {
            var field = fields[range];
            if (field.IsEmpty || (field[0] != 'X' && !seen.Add(field[0])))
                throw Wrong("has an empty or repeated field", fields);

            header = Take(header, field[0], field[1..]) ?? throw Wrong($"has a field '{Printable(field)}' that is not valid", fields);
        }

        if (header.Width == 0 || header.Height == 0)
            throw Wrong("lacks the size (W and H)", fields);
        return header;
    }

    /// <summary>Null when the field is not valid.</summary>
    private static Y4mHeader? Take(Y4mHeader header, byte tag, ReadOnlySpan<byte> value) => (char)tag switch
    {
        'W' => Size(value, MostWidth) is { } width ? header with { Width = width } : null,
        'H' => Size(value, MostHeight) is { } height ? header with { Height = height } : null,
        'F' => Ratio(value) is { } fps ? header with { Fps = fps } : null,
        'A' => Ratio(value) is null ? null : header,
        'I' => value.Length == 1 && "p?tbm"u8.Contains(value[0]) ? header : null,
        'C' => value.SequenceEqual("420"u8) || value.SequenceEqual("420jpeg"u8) || value.SequenceEqual("420mpeg2"u8)
            || value.SequenceEqual("420paldv"u8) ? header : null,
        'X' => value.SequenceEqual("COLORRANGE=FULL"u8) ? header with { FullRange = true } : header,
        _ => null,
    };

    // The chroma planes have half the width and height, so odd sizes have no whole ones.
    private static int? Size(ReadOnlySpan<byte> text, int most)
        => Number(text) is { } value && value >= Least && value <= most && int.IsEvenInteger(value) ? value : null;

    private static double? Ratio(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        return colon > 0 && Number(text[..colon]) is { } over && Number(text[(colon + 1)..]) is { } under
            ? under == 0 ? (over == 0 ? 0 : null) : (double)over / under
            : null;
    }

    private static int? Number(ReadOnlySpan<byte> text)
        => Utf8Parser.TryParse(text, out int value, out var used) && used == text.Length && value >= 0 ? value : null;

    private static InvalidDataException Wrong(string what, ReadOnlySpan<byte> fields)
        => new($"the YUV4MPEG2 header {what}: '{Printable(fields)}'");

    private static string Printable(ReadOnlySpan<byte> text)
        => string.Create(Math.Min(text.Length, 100), Encoding.Latin1.GetString(text), static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = char.IsBetween(from[i], ' ', '~') ? from[i] : '.';
        });
}
