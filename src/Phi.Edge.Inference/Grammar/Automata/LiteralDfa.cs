using System.Text;

namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>Accepts a fixed set of texts, each with a tag.</summary>
internal static class LiteralDfa
{
    /// <summary>Most states of one set of texts; about a hundred kilobytes of enum values.</summary>
    public const int MaximumStates = 100_000;

    /// <summary>Accepts one of the texts, all with tag 0.</summary>
    public static ByteDfa? Create(params string[] texts) => Create([.. texts.Select(text => (text, 0))]);

    /// <summary>Accepts one of the texts and says which. Null when they need too many states.</summary>
    public static ByteDfa? Create(IReadOnlyList<(string Text, int Tag)> texts)
    {
        var encoded = texts.Select(text => Encoding.UTF8.GetBytes(text.Text)).ToArray();
        var alphabet = encoded.SelectMany(bytes => bytes).Distinct().Order().ToArray();
        var columns = new int[256];
        for (var i = 0; i < alphabet.Length; i++)
            columns[alphabet[i]] = i;
        var next = new List<int>();
        var tags = new List<int>();
        AddState(next, tags, alphabet.Length);
        for (var i = 0; i < encoded.Length; i++)
        {
            var state = 0;
            foreach (var value in encoded[i])
            {
                var cell = (state * alphabet.Length) + columns[value];
                if (next[cell] < 0)
                {
                    if (tags.Count == MaximumStates)
                        return null;
                    next[cell] = tags.Count;
                    AddState(next, tags, alphabet.Length);
                }
                state = next[cell];
            }
            tags[state] = texts[i].Tag;
        }
        return new ByteDfa(alphabet, [.. next], [.. tags], new bool[tags.Count]);
    }

    private static void AddState(List<int> next, List<int> tags, int width)
    {
        tags.Add(-1);
        for (var i = 0; i < width; i++)
            next.Add(ByteDfa.Dead);
    }
}
