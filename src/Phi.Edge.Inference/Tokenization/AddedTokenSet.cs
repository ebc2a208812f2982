using System.Buffers;

namespace Phi.Edge.Inference.Tokenization;

/// <summary>Finds added tokens in a template: the leftmost, and of several at one place the longest.</summary>
internal sealed class AddedTokenSet
{
    private readonly Dictionary<string, AddedToken> _byContent;
    private readonly Dictionary<int, AddedToken> _byId;
    private readonly AddedToken[] _longestFirst;
    private readonly SearchValues<string> _search;

    public AddedTokenSet(IReadOnlyList<AddedToken> tokens)
    {
        _byContent = tokens.ToDictionary(token => token.Content, StringComparer.Ordinal);
        _byId = tokens.ToDictionary(token => token.Id);
        _longestFirst = [.. tokens.OrderByDescending(token => token.Content.Length)];
        _search = SearchValues.Create([.. _byContent.Keys], StringComparison.Ordinal);
    }

    public AddedToken? Find(int id) => _byId.GetValueOrDefault(id);

    public AddedToken? Find(string content) => _byContent.GetValueOrDefault(content);

    /// <summary>The next token in the text and where it starts; null when there is none.</summary>
    public AddedToken? FindNext(ReadOnlySpan<char> text, out int start)
    {
        start = text.IndexOfAny(_search);
        if (start < 0)
            return null;
        foreach (var token in _longestFirst)
        {
            if (text[start..].StartsWith(token.Content, StringComparison.Ordinal))
                return token;
        }

        return null;
    }
}
