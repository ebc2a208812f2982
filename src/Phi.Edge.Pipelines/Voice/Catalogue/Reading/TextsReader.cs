using System.Text.RegularExpressions;
using Phi.Edge.Pipelines.Voice.Catalogue.Json;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Reading;

/// <summary>Reads texts by language, and checks the places in them.</summary>
internal static partial class TextsReader
{
    /// <summary>A text in all languages of the catalogue.</summary>
    /// <param name="spot">The object, by language.</param>
    /// <param name="places">Names that may stand in braces; null when any may.</param>
    /// <param name="context">Problems and languages.</param>
    public static LocalizedText Read(JsonSpot spot, IReadOnlyCollection<string>? places, CatalogueContext context)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, value) in Expect.Members(spot, context.Problems))
        {
            if (!LanguageCode.Check(language, value, context)) continue;
            if (Expect.Text(value, context.Problems) is not { } text) continue;
            CheckPlaces(text, value, places, context);
            if (context.Languages.Contains(language)) texts[language] = text;
        }

        LanguageCode.CheckAllThere(spot, texts.Keys, context);
        if (texts.Count == 0) texts[context.Languages is [var first, ..] ? first : "en"] = "";
        return new(texts);
    }

    private static void CheckPlaces(string text, JsonSpot spot, IReadOnlyCollection<string>? places, CatalogueContext context)
    {
        foreach (Match place in Place().Matches(text))
        {
            var name = place.Groups["name"].Value;
            if (name.Length == 0) context.Problems.Add(spot.Problem("A place is written {name}: close or remove the brace.", place.Index));
            else if (places is not null && !places.Contains(name))
                context.Problems.Add(spot.Problem($"There is nothing called '{name}' to put here: use {string.Join(", ", places.Select(static p => $"{{{p}}}"))}.", place.Index));
        }
    }

    [GeneratedRegex(@"\{(?<name>[A-Za-z][A-Za-z0-9]*)(\.unit)?\}|[{}]")]
    private static partial Regex Place();
}
