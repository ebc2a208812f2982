namespace Phi.Edge.Inference.Grammar.Masks;

/// <summary>Which tokens may follow a state, in the form that takes least room. Immutable.</summary>
/// <param name="Tokens">Single tokens.</param>
/// <param name="Dense">A bit per token instead; null when there are few.</param>
/// <param name="StringRoom">Characters a string still takes, -1 outside strings: the vocabulary's own mask is added.</param>
/// <param name="IsFreeText">All text tokens may come.</param>
/// <param name="Growth">Most bytes by which a token can lengthen the shortest way to the end.</param>
internal sealed record TokenMask(int[] Tokens, ulong[]? Dense, int StringRoom, bool IsFreeText, long Growth)
{
    /// <summary>Memory it takes, bytes.</summary>
    public int Cost => 64 + (Tokens.Length * sizeof(int)) + ((Dense?.Length ?? 0) * sizeof(ulong));

    /// <summary>Writes the mask over <paramref name="target"/>.</summary>
    public void CopyTo(Span<ulong> target, TokenIndex index)
    {
        if (Dense is not null)
            Dense.CopyTo(target);
        else
            target.Clear();
        if (StringRoom >= 0)
            AddString(target, index);
        if (IsFreeText)
        {
            for (var i = 0; i < target.Length; i++)
                target[i] |= index.Text[i];
        }
        foreach (var token in Tokens)
            TokenIndex.Set(target, token);
    }

    // The string mask must not clear what is already there, so it goes first unless a dense part exists.
    private void AddString(Span<ulong> target, TokenIndex index)
    {
        if (Dense is null)
        {
            index.AddInString(StringRoom, target);
            return;
        }
        var own = new ulong[target.Length];
        index.AddInString(StringRoom, own);
        for (var i = 0; i < own.Length; i++)
            target[i] |= own[i];
    }
}
