namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>Phrases by name for one language: each is parsed where it is used, and may use others but never itself.</summary>
internal sealed class PhraseBook(string language, IReadOnlyDictionary<string, string> phrases) : IPhrases
{
    private const int MostUses = 100_000;
    private readonly Dictionary<string, PatternNode> _plain = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = new();
    private int _uses;

    public PatternNode? Find(string name, PatternNode? place, out string? problem)
    {
        problem = null;
        if (++_uses > MostUses)
        {
            problem = $"Phrases are used more than {MostUses} times: phrases that use each other twice double with every step.";
            return null;
        }

        if (place is null && _plain.TryGetValue(name, out var known)) return known;
        if (!phrases.TryGetValue(name, out var text))
        {
            problem = $"There is no phrase '{name}' in '{language}': add it to \"phrases\", or correct the name.";
            return null;
        }

        if (_open.Contains(name))
        {
            problem = $"The phrase '{name}' contains itself ({string.Join(" > ", _open.Reverse())} > {name}): break the circle.";
            return null;
        }

        if (place is not null && !text.Contains("<>", StringComparison.Ordinal))
        {
            problem = $"The phrase '{name}' has no place <> for what it is used with: write <{name}>.";
            return null;
        }

        return Parse(name, text, place, out problem);
    }

    private PatternNode? Parse(string name, string text, PatternNode? place, out string? problem)
    {
        _open.Push(name);
        var node = PatternParser.Parse(text, this, place, out var wrong);
        _open.Pop();
        problem = wrong is null ? null : $"In the phrase '{name}' at character {wrong.Character + 1}: {wrong.What}";
        if (node is not null && place is null) _plain[name] = node;
        return node;
    }
}
