namespace Phi.Edge.Daemon.Speech;

/// <summary>Which voice speaks which language.</summary>
internal static class SpeechVoices
{
    private static readonly Dictionary<string, string> BuiltIn = new(StringComparer.Ordinal)
    {
        ["en"] = "en-gb", ["de"] = "de", ["fr"] = "fr-fr", ["es"] = "es", ["it"] = "it",
    };

    /// <summary>The voice; null when nobody speaks that language.</summary>
    public static string? For(string language, SpeakerOptions options) =>
        options.Voices.GetValueOrDefault(language) ?? BuiltIn.GetValueOrDefault(language);

    /// <summary>A voice name, and no option in disguise.</summary>
    public static bool IsName(string? name) =>
        name is { Length: > 0 and <= 64 } && name[0] != '-' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+' or '/');
}
