namespace Phi.Edge.Inference.Decoding;

/// <summary>Applies a constraint to logits.</summary>
internal static class TokenMask
{
    /// <summary>Forbids what the constraint does not allow; end tokens are allowed when the text may end.</summary>
    public static void Apply(ITokenConstraint constraint, ReadOnlySpan<int> endTokens, Span<float> logits)
    {
        var allowed = constraint.MustEnd ? default : constraint.AllowedTokens;
        Span<float> ends = stackalloc float[endTokens.Length];
        for (var i = 0; i < endTokens.Length; i++)
            ends[i] = (uint)endTokens[i] < (uint)logits.Length ? logits[endTokens[i]] : float.NegativeInfinity;
        Forbid(allowed, logits);
        for (var i = 0; i < endTokens.Length; i++)
        {
            if ((uint)endTokens[i] < (uint)logits.Length)
                logits[endTokens[i]] = constraint.CanEnd || constraint.MustEnd ? ends[i] : float.NegativeInfinity;
        }
    }

    private static void Forbid(ReadOnlySpan<ulong> allowed, Span<float> logits)
    {
        for (var w = 0; w * 64 < logits.Length; w++)
        {
            var word = w < allowed.Length ? allowed[w] : 0;
            var part = logits[(w * 64)..Math.Min(logits.Length, (w + 1) * 64)];
            if (word == 0)
            {
                part.Fill(float.NegativeInfinity);
                continue;
            }

            for (var i = 0; word != ulong.MaxValue && i < part.Length; i++)
            {
                if ((word >> i & 1) == 0)
                    part[i] = float.NegativeInfinity;
            }
        }
    }
}
