using System.Text;
using Phi.Edge.Inference.Grammar.Automata;

namespace Phi.Edge.Inference.Grammar.Patterns;

/// <summary>Writes a set of characters as byte ranges: UTF-8, and escapes for what JSON does not allow as it is.</summary>
internal static class Utf8Sequences
{
    private static readonly (int First, int Last)[] Lengths = [(0x20, 0x7F), (0x80, 0x7FF), (0x800, 0xD7FF), (0xE000, 0xFFFF), (0x10000, 0x10FFFF)];

    /// <summary>Sequences of byte ranges that together encode exactly the set.</summary>
    public static IEnumerable<(byte First, byte Last)[]> Of(CharSet set)
    {
        foreach (var (first, last) in set.Ranges)
        {
            for (var c = first; c <= Math.Min(last, '\\'); c++)
            {
                if (JsonText.Escape((char)c) is { } escape)
                    yield return [.. escape.Select(part => ((byte)part, (byte)part))];
            }
            foreach (var (low, high) in Lengths)
            {
                foreach (var sequence in Plain(Math.Max(first, low), Math.Min(last, high)))
                    yield return sequence;
            }
        }
    }

    // The quote and the backslash have their escapes above.
    private static IEnumerable<(byte First, byte Last)[]> Plain(int first, int last)
    {
        foreach (var hole in "\"\\")
        {
            if (first <= hole && hole <= last)
            {
                foreach (var sequence in Plain(first, hole - 1).Concat(Plain(hole + 1, last)))
                    yield return sequence;
                yield break;
            }
        }
        foreach (var sequence in first <= last ? Split(first, last) : [])
            yield return sequence;
    }

    // Splits where the tails do not span all continuation bytes, so that each piece is a product of byte ranges.
    private static IEnumerable<(byte First, byte Last)[]> Split(int first, int last)
    {
        for (var bits = 6; first > 0x7F && bits <= 18; bits += 6)
        {
            var mask = (1 << bits) - 1;
            if ((first & ~mask) == (last & ~mask))
                break;
            if ((first & mask) != 0)
                return Split(first, first | mask).Concat(Split((first | mask) + 1, last));
            if ((last & mask) != mask)
                return Split(first, (last & ~mask) - 1).Concat(Split(last & ~mask, last));
        }
        var low = Encoding.UTF8.GetBytes(char.ConvertFromUtf32(first));
        var high = Encoding.UTF8.GetBytes(char.ConvertFromUtf32(last));
        return [[.. low.Zip(high)]];
    }
}
