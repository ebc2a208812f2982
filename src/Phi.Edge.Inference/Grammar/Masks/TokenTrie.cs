namespace Phi.Edge.Inference.Grammar.Masks;

/// <summary>
/// Token texts as a tree, laid out in the order of a depth-first visit: a walk is a scan with jumps over subtrees that do not fit.
/// </summary>
internal sealed class TokenTrie
{
    private readonly byte[] _bytes;
    private readonly ushort[] _depths;
    private readonly int[] _ends;
    private readonly int[] _tokens;

    /// <summary>Builds the tree of some tokens of a vocabulary.</summary>
    public TokenTrie(ITokenVocabulary vocabulary, IEnumerable<int> tokens)
    {
        var texts = tokens.Select(token => (Token: token, Bytes: vocabulary.TokenBytes(token).ToArray())).ToArray();
        Array.Sort(texts, static (a, b) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes) is var order && order != 0 ? order : a.Token - b.Token);
        var bytes = new List<byte>();
        var depths = new List<ushort>();
        var ends = new List<int>();
        var ids = new List<int>();
        var path = new Stack<int>();
        byte[] previous = [];
        foreach (var (token, text) in texts)
        {
            var common = previous.AsSpan().CommonPrefixLength(text);
            // Of two tokens with the same bytes the first is used: the text comes out the same.
            if (common == text.Length)
                continue;
            while (path.Count > common)
                ends[path.Pop()] = bytes.Count;
            for (var i = common; i < text.Length; i++)
            {
                path.Push(bytes.Count);
                bytes.Add(text[i]);
                depths.Add((ushort)i);
                ends.Add(0);
                ids.Add(i == text.Length - 1 ? token : -1);
            }
            previous = text;
        }
        while (path.Count > 0)
            ends[path.Pop()] = bytes.Count;
        (_bytes, _depths, _ends, _tokens) = ([.. bytes], [.. depths], [.. ends], [.. ids]);
    }

    /// <summary>Number of nodes.</summary>
    public int Nodes => _bytes.Length;

    /// <summary>The last byte of a node's text.</summary>
    public byte Byte(int node) => _bytes[node];

    /// <summary>Bytes before the last one.</summary>
    public int Depth(int node) => _depths[node];

    /// <summary>The first node after the subtree.</summary>
    public int End(int node) => _ends[node];

    /// <summary>The token with exactly this text, or -1.</summary>
    public int Token(int node) => _tokens[node];
}
