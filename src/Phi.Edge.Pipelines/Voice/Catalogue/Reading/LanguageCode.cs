using Phi.Edge.Pipelines.Voice.Catalogue.Json;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Reading;

/// <summary>Checks of languages.</summary>
internal static class LanguageCode
{
    public static bool IsCode(string language) => language.Length == 2 && language.All(char.IsAsciiLetterLower);

    /// <summary>False, with a problem, for what is no language code.</summary>
    public static bool Check(string language, JsonSpot spot, CatalogueContext context)
    {
        if (IsCode(language)) return true;
        context.Wrong(spot, $"'{language}' is no language: use two letters of ISO 639-1, as in \"languages\".");
        return false;
    }

    /// <summary>Tells which of the catalogue's languages are missing.</summary>
    public static void CheckAllThere(JsonSpot spot, IEnumerable<string> there, CatalogueContext context)
    {
        var missing = context.Languages.Except(there).ToArray();
        if (missing.Length > 0) context.Wrong(spot, $"Missing in {string.Join(", ", missing)}: the catalogue has this language, so every text needs it.");
    }
}
