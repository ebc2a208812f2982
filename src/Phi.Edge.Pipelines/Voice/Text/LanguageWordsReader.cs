using System.Collections.Frozen;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>Builds the words of a language from short lists, so that a language is a page of text.</summary>
internal static class LanguageWordsReader
{
    /// <summary>Words separated by spaces, folded.</summary>
    public static FrozenSet<string> Set(string words) => Split(words).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Phrases separated by bars, longest first.</summary>
    public static string[][] Phrases(string phrases) =>
        [.. phrases.Split('|').Select(Split).OrderByDescending(phrase => phrase.Length)];

    /// <summary>Lines <c>meaning: word word</c>; the first meaning of a word stays.</summary>
    public static FrozenDictionary<string, string> Meanings(string lines)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var word in Split(line[(colon + 1)..])) table.TryAdd(word, line[..colon]);
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Pairs <c>short=long words</c> separated by bars.</summary>
    public static FrozenDictionary<string, string[]> Pairs(string pairs) => pairs
        .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => TextFolding.Fold(pair[0]), pair => Split(pair[1]), StringComparer.Ordinal);

    private static string[] Split(string words) =>
        TextFolding.Fold(words.Replace('\n', ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
