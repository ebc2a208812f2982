namespace Phi.Edge.Inference.Grammar;

/// <summary>Bounds for what a schema leaves open. They make every output finite.</summary>
internal sealed record JsonGrammarOptions
{
    /// <summary>Characters of a string without maxLength, 1 to 1,000,000. Default 4096: about 1000 tokens, a long answer.</summary>
    public int MaximumStringLength { get; init; } = 4096;

    /// <summary>Items of an array without maxItems, and extra properties of an open object; 0 to 1,000,000. Default 256.</summary>
    public int MaximumItems { get; init; } = 256;

    /// <summary>How often recursive references may nest, and how deep a value without a schema may be; 1 to 32. Default 8.</summary>
    public int MaximumDepth { get; init; } = 8;

    /// <summary>Fraction digits of a number, 0 to 9. Default 6: a micrometre, a microsecond, 0.1 m of latitude.</summary>
    public int MaximumFractionDigits { get; init; } = 6;

    /// <summary>
    /// Magnitude of a number without minimum or maximum, 1 to 10^18. Default 2^53-1: the interoperable range of RFC 8259 section 6.
    /// </summary>
    public long MaximumMagnitude { get; init; } = 9_007_199_254_740_991;

    /// <summary>Lets one space follow ':' and ',', as in the text models learned from. No other white space exists. Default true.</summary>
    public bool SpaceAfterSeparators { get; init; } = true;

    /// <summary>Memory for cached masks of one grammar, bytes. Default 8 MiB: 320 dense masks of 200,064 tokens.</summary>
    public int MaskCacheBytes { get; init; } = 8 << 20;

    /// <summary>Throws when a value is out of its range.</summary>
    public void Validate()
    {
        Check(MaximumStringLength, 1, 1_000_000, nameof(MaximumStringLength));
        Check(MaximumItems, 0, 1_000_000, nameof(MaximumItems));
        Check(MaximumDepth, 1, 32, nameof(MaximumDepth));
        Check(MaximumFractionDigits, 0, 9, nameof(MaximumFractionDigits));
        Check(MaximumMagnitude, 1, 1_000_000_000_000_000_000, nameof(MaximumMagnitude));
        Check(MaskCacheBytes, 0, int.MaxValue, nameof(MaskCacheBytes));
    }

    private static void Check(long value, long least, long most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be {least} to {most}.");
    }
}
