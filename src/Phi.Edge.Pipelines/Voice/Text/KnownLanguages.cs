using System.Collections.Frozen;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>The languages whose words the text path knows.</summary>
internal static class KnownLanguages
{
    private static readonly FrozenDictionary<string, LanguageWords> Words = new[]
    {
        EnglishWords.Create(), GermanWords.Create(), FrenchWords.Create(), SpanishWords.Create(), ItalianWords.Create(),
    }.ToFrozenDictionary(words => words.Code, StringComparer.Ordinal);

    /// <summary>The words of a language; a language that is not known has the catalogue's words only.</summary>
    public static LanguageWords Of(string code) => Words.TryGetValue(code, out var words) ? words : new LanguageWords
    {
        Code = code,
        Contractions = LanguageWordsReader.Pairs(""),
        Hesitations = LanguageWordsReader.Set(""),
        Negations = LanguageWordsReader.Set(""),
        Articles = LanguageWordsReader.Set(""),
        Function = LanguageWordsReader.Set(""),
        LeadIns = LanguageWordsReader.Set(""),
        Joiners = [],
        Corrections = [],
        Reports = LanguageWordsReader.Set(""),
        Concepts = LanguageWordsReader.Meanings(""),
        Units = LanguageWordsReader.Meanings(""),
        Endings = [],
    };
}
