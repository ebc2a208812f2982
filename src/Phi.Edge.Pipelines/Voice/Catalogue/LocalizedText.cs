namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>A text in several languages, by ISO 639-1 code.</summary>
public sealed record LocalizedText(IReadOnlyDictionary<string, string> ByLanguage)
{
    /// <summary>The text in the language, else in the fallback, else the first there is.</summary>
    public string In(string language, string fallback = "en") =>
        ByLanguage.TryGetValue(language, out var text) || ByLanguage.TryGetValue(fallback, out text) ? text : ByLanguage.Values.First();
}
