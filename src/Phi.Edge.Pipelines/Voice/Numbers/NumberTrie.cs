namespace Phi.Edge.Pipelines.Voice.Numbers;

/// <summary>Word sequences and their numbers, for the longest match at a place.</summary>
internal sealed class NumberTrie
{
    private readonly Dictionary<string, NumberTrie> _next = new(StringComparer.Ordinal);
    private double? _value;

    /// <summary>Adds a sequence; the first meaning of a sequence stays.</summary>
    public void Add(IReadOnlyList<string> words, double value)
    {
        var node = this;
        foreach (var word in words)
        {
            if (!node._next.TryGetValue(word, out var next)) node._next[word] = next = new();
            node = next;
        }

        node._value ??= value;
    }

    /// <summary>The longest sequence from <paramref name="start"/>; null when there is none.</summary>
    public NumberMatch? Longest(IReadOnlyList<string> words, int start)
    {
        NumberMatch? best = null;
        var node = this;
        for (var i = start; i < words.Count && node._next.TryGetValue(words[i], out var next); i++)
        {
            node = next;
            if (node._value is { } value) best = new(value, i - start + 1);
        }

        return best;
    }
}
