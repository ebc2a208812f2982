namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>Words as units of evidence: what they are about, or what they ask for.</summary>
internal static class Terms
{
    /// <summary>Stands for all words of negation.</summary>
    public const string Not = "~not";

    /// <summary>Stands for all words that ask.</summary>
    public const string Ask = "+ask";

    /// <summary>Opposites: a sentence that has one is no evidence for a command that has the other.</summary>
    public static IReadOnlyList<(string One, string Other)> Opposites { get; } =
        [("+on", "+off"), ("+up", "+down"), ("+open", "+close"), ("+max", "+min"), ("+open", "+off"), ("+close", "+on"), ("+max", "+off"), ("+min", "+on")];

    /// <summary>The term of a folded word; null when it carries no evidence.</summary>
    public static string? Of(string word, LanguageWords language)
    {
        if (language.Negations.Contains(word)) return Not;
        if (language.Concepts.TryGetValue(word, out var concept)) return concept;
        if (language.Function.Contains(word) || language.Articles.Contains(word) || language.Units.ContainsKey(word)) return null;
        return language.Stem(word);
    }

    /// <summary>The term asks for something instead of naming it.</summary>
    public static bool IsConcept(string term) => term[0] == '+';
}
