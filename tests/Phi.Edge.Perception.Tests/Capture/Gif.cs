namespace Phi.Edge.Perception.Tests.Capture;

/// <summary>A hand-made animated GIF89a: 2 x 2 pixels, black for half a second, then white.</summary>
internal static class Gif
{
    public static byte[] TwoPictures() =>
    [
        .. "GIF89a"u8, 2, 0, 2, 0, 0x80, 0, 0, // 2 x 2, a global table of two colours
        0, 0, 0, 255, 255, 255,
        .. Picture(color: 0), .. Picture(color: 1), 0x3B,
    ];

    private static byte[] Picture(int color) =>
    [
        0x21, 0xF9, 4, 0, 50, 0, 0, 0, // shown for 50 hundredths of a second
        0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, // at the origin, 2 x 2
        2, .. Pixels(color), 0,
    ];

    /// <summary>LZW in codes of three bits, least significant first. A clear after two pixels keeps the codes that wide.</summary>
    private static byte[] Pixels(int color)
    {
        const int Clear = 4;
        const int End = 5;
        int[] codes = [Clear, color, color, Clear, color, color, End];
        var bits = 0L;
        for (var i = 0; i < codes.Length; i++)
            bits |= (long)codes[i] << (3 * i);
        return [3, (byte)bits, (byte)(bits >> 8), (byte)(bits >> 16)];
    }
}
