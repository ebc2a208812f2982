namespace Phi.Edge.Inference.Grammar.Patterns;

/// <summary>A set of code points as sorted, separate ranges.</summary>
internal sealed class CharSet
{
    private CharSet(List<(int First, int Last)> ranges) => Ranges = ranges;

    /// <summary>The ranges, both ends included.</summary>
    public IReadOnlyList<(int First, int Last)> Ranges { get; }

    /// <summary>ASCII digits (\d).</summary>
    public static CharSet Digit { get; } = Of(('0', '9'));

    /// <summary>ASCII letters, digits and underscore (\w).</summary>
    public static CharSet Word { get; } = Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    /// <summary>ASCII white space (\s, without the rarer Unicode spaces).</summary>
    public static CharSet Space { get; } = Of(('\t', '\r'), (' ', ' '));

    /// <summary>What \s may mean to any validator; \S is the rest.</summary>
    public static CharSet AnySpace { get; } = Of(
        ('\t', '\r'), (' ', ' '), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F),
        (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    /// <summary>Line ends, which the dot does not match.</summary>
    public static CharSet LineEnd { get; } = Of(('\n', '\n'), ('\r', '\r'), (0x85, 0x85), (0x2028, 0x2029));

    /// <summary>Everything.</summary>
    public static CharSet All { get; } = Of((0, 0xD7FF), (0xE000, 0x10FFFF));

    /// <summary>A union of ranges.</summary>
    public static CharSet Of(params (int First, int Last)[] ranges)
    {
        var merged = new List<(int First, int Last)>();
        foreach (var (first, last) in ranges.OrderBy(range => range.First))
        {
            if (merged.Count > 0 && first <= merged[^1].Last + 1)
                merged[^1] = (merged[^1].First, Math.Max(last, merged[^1].Last));
            else
                merged.Add((first, last));
        }
        return new CharSet(merged);
    }

    /// <summary>Both sets together.</summary>
    public CharSet Union(CharSet other) => Of([.. Ranges, .. other.Ranges]);

    /// <summary>
    /// Code points not in the set, up to U+FFFF: validators disagree on whether one above counts as one character or two.
    /// </summary>
    public CharSet Complement()
    {
        var rest = new List<(int, int)>();
        var next = 0;
        foreach (var (first, last) in Union(Of((0xD800, 0xDFFF), (0x10000, 0x10FFFF))).Ranges)
        {
            if (first > next)
                rest.Add((next, first - 1));
            next = last + 1;
        }
        return new CharSet(rest);
    }
}
