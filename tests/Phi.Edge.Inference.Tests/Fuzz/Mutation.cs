namespace Phi.Edge.Inference.Tests.Fuzz;

/// <summary>Damages a seed: bits, bytes, numbers at their extremes, pieces cut out, doubled or exchanged, ends cut off.</summary>
internal static class Mutation
{
    private static readonly uint[] Extremes = [0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF];
    private static readonly byte[][] Words =
    [
        .. ((string[])["-1", "0", "1e999", "99999999999999999999", "null", "true", "[", "]", "{", "}", "\"", "\\u0000", "\\ud800", "..", "/", "<|end|>", "\xEF\xBB\xBF", "\0"])
            .Select(System.Text.Encoding.Latin1.GetBytes),
    ];

    /// <summary>A damaged copy.</summary>
    public static byte[] Of(byte[] seed, Random random)
    {
        var copy = new List<byte>(seed);
        for (var hits = random.Next(1, 5); hits > 0 && copy.Count > 4; hits--)
            Hit(copy, random);
        return random.Next(5) == 0 ? [.. copy.Take(random.Next(copy.Count + 1))] : [.. copy];
    }

    private static void Hit(List<byte> copy, Random random)
    {
        var at = random.Next(copy.Count - 4);
        var length = Math.Min(random.Next(1, 40), copy.Count - at);
        switch (random.Next(7))
        {
            case 0:
                copy[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                copy[at] = (byte)random.Next(256);
                break;
            case 2:
                var number = BitConverter.GetBytes(Extremes[random.Next(Extremes.Length)]);
                for (var i = 0; i < 4; i++)
                    copy[at + i] = number[i];
                break;
            case 3:
                copy.RemoveRange(at, length);
                break;
            case 4:
                copy.InsertRange(at, copy.GetRange(random.Next(copy.Count - length + 1), length));
                break;
            case 5:
                copy.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
            default:
                copy.Reverse(at, length);
                break;
        }
    }
}
