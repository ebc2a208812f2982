using Phi.Edge.Inference.Decoding;
using Phi.Edge.Inference.Grammar.Masks;
using Phi.Edge.Inference.Grammar.Rules;

namespace Phi.Edge.Inference.Grammar;

/// <summary>
/// One output under a grammar. While tokens are plentiful every valid token is allowed; near the end of the budget only those
/// after which the rest still fits.
/// </summary>
internal sealed class GrammarConstraint : ITokenConstraint
{
    private readonly TokenGrammar _grammar;
    private readonly MaskBuilder _builder;
    private readonly ulong[] _words;
    private CursorSet _current;
    private CursorSet _next = new();
    private CursorSet _spare = new();
    private int _remaining;
    private bool _isFilled;

    /// <summary>Begins at the given places.</summary>
    public GrammarConstraint(TokenGrammar grammar, CursorSet start, int maximumTokens)
    {
        _grammar = grammar;
        _builder = new MaskBuilder(grammar.Index);
        _words = new ulong[grammar.Index.Words];
        _current = start;
        _remaining = maximumTokens;
    }

    /// <inheritdoc/>
    public ReadOnlySpan<ulong> AllowedTokens
    {
        get
        {
            if (!_isFilled)
                Fill();
            return _words;
        }
    }

    /// <inheritdoc/>
    public bool CanEnd => _current.CanEnd;

    /// <inheritdoc/>
    public bool MustEnd => _current.CanEnd && _current.Count == 0;

    /// <summary>Upper bound of the tokens that complete the output from here.</summary>
    public int MinimumBytesToEnd => (int)Math.Min(_current.Length, int.MaxValue);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The token is not allowed here. The constraint stays as it was.</exception>
    public void Accept(int token)
    {
        if (token < 0 || token >= _grammar.Index.Size || !Advance(token))
            throw new InvalidOperationException($"Token {token} is not allowed here; sample from AllowedTokens only.");
        if (_remaining != int.MaxValue && _remaining > 0)
            _remaining--;
        _isFilled = false;
    }

    private bool Advance(int token)
    {
        if (_grammar.Index.IsSpecial(token))
        {
            _current.StepSpecial(token, _next);
        }
        else
        {
            var bytes = _grammar.Index.Bytes(token);
            if (bytes.IsEmpty)
                return false;
            _current.Step(bytes[0], _next);
            foreach (var value in bytes[1..])
            {
                _next.Step(value, _spare);
                (_next, _spare) = (_spare, _next);
            }
        }
        if (_next.IsDead)
            return false;
        (_current, _next) = (_next, _current);
        return true;
    }

    private void Fill()
    {
        var mask = _grammar.Mask(_current, _builder);
        var length = _current.Length;
        // Below the budget the outcome cannot be saved any more; then at least every token brings the end nearer.
        var limit = Math.Max(_remaining - 1L, length - 1);
        if (_remaining != int.MaxValue && length + mask.Growth > limit)
            mask = _builder.Build(_current, limit);
        mask.CopyTo(_words, _grammar.Index);
        _isFilled = true;
    }
}
