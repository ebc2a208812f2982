using Phi.Edge.Inference.Grammar.Masks;
using Phi.Edge.Inference.Grammar.Rules;

namespace Phi.Edge.Inference.Grammar;

/// <summary>A compiled grammar for one vocabulary. Thread-safe; keep it as long as the same schema is used.</summary>
internal sealed class TokenGrammar
{
    private readonly Rule _root;
    private readonly int _depth;
    private readonly MaskCache _cache;

    /// <summary>Takes rules that can be completed.</summary>
    public TokenGrammar(Rule root, TokenIndex index, JsonGrammarOptions options)
    {
        _root = root;
        _depth = options.MaximumDepth;
        _cache = new MaskCache(options.MaskCacheBytes);
        Index = index;
    }

    /// <summary>The vocabulary.</summary>
    public TokenIndex Index { get; }

    /// <summary>Tokens that always suffice for a complete output (one per byte; usually a third of it is enough).</summary>
    public int MinimumTokens => (int)Math.Min(_root.Length(_depth), int.MaxValue);

    /// <summary>Number of states whose mask is cached.</summary>
    public int CachedMasks => _cache.Count;

    /// <summary>
    /// Starts an output. With <paramref name="maximumTokens"/> of at least <see cref="MinimumTokens"/> the output is complete
    /// within that many tokens, end-of-sequence not counted; with fewer it is closed as soon as possible.
    /// </summary>
    public GrammarConstraint Start(int maximumTokens = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumTokens);
        var cursors = new CursorSet();
        _root.Start(null, _depth, cursors);
        return new GrammarConstraint(this, cursors, maximumTokens);
    }

    /// <summary>The cached mask of a state, computed when it is new.</summary>
    public TokenMask Mask(CursorSet cursors, MaskBuilder builder)
    {
        var key = new MaskKey(cursors);
        if (_cache.Find(key) is { } known)
            return known;
        var mask = builder.Build(cursors, MaskBuilder.Unlimited);
        _cache.Add(key, mask);
        return mask;
    }
}
