using System.Collections.Frozen;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>What the text path knows of a language beyond the catalogue. All words are folded.</summary>
internal sealed class LanguageWords
{
    /// <summary>ISO 639-1.</summary>
    public required string Code { get; init; }

    /// <summary>Short forms and what they stand for (<c>i'm</c>: <c>i am</c>).</summary>
    public required FrozenDictionary<string, string[]> Contractions { get; init; }

    /// <summary>An apostrophe ends a word (French, Italian) instead of belonging to it.</summary>
    public bool SplitsAtApostrophe { get; init; }

    /// <summary>Sounds of hesitation: always dropped.</summary>
    public required FrozenSet<string> Hesitations { get; init; }

    /// <summary>Words that say no to a sentence.</summary>
    public required FrozenSet<string> Negations { get; init; }

    /// <summary>Articles: may stand anywhere.</summary>
    public required FrozenSet<string> Articles { get; init; }

    /// <summary>Words that carry no evidence.</summary>
    public required FrozenSet<string> Function { get; init; }

    /// <summary>Words by which people come to their request (<c>I need you to</c>); skipped before a pattern only.</summary>
    public required FrozenSet<string> LeadIns { get; init; }

    /// <summary>Requests put as questions (<c>is it possible to</c>): dropped, longest first.</summary>
    public string[][] Courtesies { get; init; } = [];

    /// <summary>Words that join two requests.</summary>
    public required string[][] Joiners { get; init; }

    /// <summary>Phrases by which people take back what they said, longest first.</summary>
    public required string[][] Corrections { get; init; }

    /// <summary>Words that report what others said or wish.</summary>
    public required FrozenSet<string> Reports { get; init; }

    /// <summary>Words and what they ask for: <c>+on</c>, <c>+off</c>, <c>+up</c>, <c>+down</c>, <c>+set</c>, <c>+open</c>, <c>+close</c>, <c>+ask</c>.</summary>
    public required FrozenDictionary<string, string> Concepts { get; init; }

    /// <summary>Words for units: <c>degree</c>, <c>celsius</c>, <c>fahrenheit</c>, <c>percent</c>, ...</summary>
    public required FrozenDictionary<string, string> Units { get; init; }

    /// <summary>What the percent sign is read as; two words (<c>pour cent</c>) become one.</summary>
    public string Percent { get; init; } = "percent";

    /// <summary>What the degree sign is read as.</summary>
    public string Degree { get; init; } = "degrees";

    /// <summary>Endings that do not change what a word is about, longest first.</summary>
    public required string[] Endings { get; init; }

    /// <summary>Words that keep their ending, because it turns the meaning: "too warm" and "warmer" ask for opposites.</summary>
    public FrozenSet<string> Whole { get; init; } = [];

    /// <summary>One written word as the words it stands for.</summary>
    public IEnumerable<string> Expand(string word)
    {
        if (Contractions.TryGetValue(word, out var parts)) return parts;
        if (word == "%") return [Percent];
        if (word == "°") return [Degree];
        var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe < 0) return word.Contains('/', StringComparison.Ordinal) ? [word.Replace("/", "", StringComparison.Ordinal)] : [word];
        return SplitsAtApostrophe
            ? word.Split('\'', StringSplitOptions.RemoveEmptyEntries)
            : [word.Replace("'", "", StringComparison.Ordinal)];
    }

    /// <summary>The word without its ending.</summary>
    public string Stem(string word)
    {
        if (Whole.Contains(word)) return word;
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + 4 && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        }

        return word;
    }
}
