using Phi.Edge.Inference.Grammar.Automata;
using Phi.Edge.Inference.Grammar.Rules;

namespace Phi.Edge.Inference.Grammar.Masks;

/// <summary>
/// Computes masks by walking the token tree with the grammar. Inside plain strings only the tokens that close the string are
/// walked; the others come from the vocabulary's own mask. Not thread-safe; keeps its working memory.
/// </summary>
internal sealed class MaskBuilder(TokenIndex index)
{
    /// <summary>No limit to the length of what follows.</summary>
    public const long Unlimited = long.MaxValue;

    // A token that stops inside an escape or a UTF-8 sequence leaves this much more to write than the closing quote.
    private static readonly int StringGrowth =
        Enumerable.Range(1, AnyStringDfa.Instance.States - 1).Max(AnyStringDfa.Instance.BytesToEnd) - 1;

    private readonly CursorSet _others = new();
    private readonly CursorSet _strings = new();
    private readonly List<CursorSet> _levels = [];
    private readonly List<int> _tokens = [];
    private long _longest;

    /// <summary>The tokens after which the shortest way to the end is at most <paramref name="limit"/> bytes.</summary>
    public TokenMask Build(CursorSet cursors, long limit)
    {
        _others.Clear();
        _strings.Clear();
        _tokens.Clear();
        _longest = 0;
        var (room, isFreeText) = (-1, false);
        foreach (var cursor in cursors.Cursors)
        {
            if (cursor.Terminal.SpecialToken >= 0)
                AddSpecial(cursors, cursor.Terminal.SpecialToken, limit);
            else if (cursor.IsInFreeText)
                isFreeText = true;
            else if (!cursor.IsInAnyString || (limit != Unlimited && cursor.Terminal.IsBelowMinimum(cursor.Count)))
                _others.Add(cursor);
            else
                room = Math.Max(room, AddString(cursor, limit));
        }
        Walk(index.All, _others, limit);
        Walk(index.Closing, _strings, limit);
        return Pack(room, isFreeText, _longest - cursors.Length);
    }

    private int AddString(in Cursor cursor, long limit)
    {
        _strings.Add(cursor);
        // Close to the limit the string may only be closed.
        var longest = cursor.Length + StringGrowth;
        if (longest > limit)
            return -1;
        _longest = Math.Max(_longest, longest);
        return Math.Min(cursor.Terminal.Maximum - cursor.Count, Terminal.MaximumTokenBytes);
    }

    private void AddSpecial(CursorSet cursors, int token, long limit)
    {
        cursors.StepSpecial(token, Level(0));
        AddToken(token, Level(0), limit);
    }

    private void AddToken(int token, CursorSet after, long limit)
    {
        var length = after.Length;
        if (length > limit)
            return;
        _longest = Math.Max(_longest, length);
        _tokens.Add(token);
    }

    private void Walk(TokenTrie trie, CursorSet start, long limit)
    {
        if (start.Count == 0)
            return;
        for (var node = 0; node < trie.Nodes;)
        {
            var depth = trie.Depth(node);
            var after = Level(depth);
            (depth == 0 ? start : _levels[depth - 1]).Step(trie.Byte(node), after);
            if (after.IsDead)
            {
                node = trie.End(node);
                continue;
            }
            if (trie.Token(node) >= 0)
                AddToken(trie.Token(node), after, limit);
            node++;
        }
    }

    private CursorSet Level(int depth)
    {
        while (_levels.Count <= depth)
            _levels.Add(new CursorSet());
        return _levels[depth];
    }

    private TokenMask Pack(int room, bool isFreeText, long growth)
    {
        if (_tokens.Count * sizeof(int) <= index.Words * sizeof(ulong))
            return new TokenMask([.. _tokens], null, room, isFreeText, growth);
        var dense = new ulong[index.Words];
        foreach (var token in _tokens)
            TokenIndex.Set(dense, token);
        return new TokenMask([], dense, room, isFreeText, growth);
    }
}
