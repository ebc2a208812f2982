namespace Phi.Edge.Inference.Tokenization;

/// <summary>
/// The byte-level alphabet of GPT-2: every byte has a printable character. Printable bytes of Latin-1 stand for
/// themselves; the other 68 are numbered from U+0100 in order.
/// </summary>
internal static class ByteAlphabet
{
    private const int FirstStandIn = 0x100;
    private static readonly short[] ByteOfChar = Build();

    /// <summary>Writes the bytes a token's spelling stands for; -1 when a character is not of the alphabet.</summary>
    public static int Decode(ReadOnlySpan<char> spelling, Span<byte> bytes)
    {
        for (var i = 0; i < spelling.Length; i++)
        {
            var value = spelling[i] < ByteOfChar.Length ? ByteOfChar[spelling[i]] : (short)-1;
            if (value < 0)
                return -1;
            bytes[i] = (byte)value;
        }

        return spelling.Length;
    }

    private static short[] Build()
    {
        var table = new short[FirstStandIn + 68];
        Array.Fill(table, (short)-1);
        var next = FirstStandIn;
        for (var value = 0; value < 256; value++)
        {
            var isPrintable = value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF);
            table[isPrintable ? value : next++] = (short)value;
        }

        return table;
    }
}
