using Phi.Edge.Pipelines.Voice.Catalogue.Json;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Reading;

/// <summary>Reads the phrases that patterns share, and the words that carry no meaning.</summary>
internal static class PhrasesReader
{
    public static void Read(Sections sections, CatalogueContext context)
    {
        var books = context.Languages.ToDictionary(static l => l, static _ => new Dictionary<string, string>(StringComparer.Ordinal));
        var places = new Dictionary<(string Language, string Name), JsonSpot>();
        foreach (var (name, phrase) in sections.Of("phrases"))
        {
            foreach (var (language, value) in Expect.Members(phrase, context.Problems))
            {
                if (!LanguageCode.Check(language, value, context) || Expect.Text(value, context.Problems) is not { } text) continue;
                if (!books.TryGetValue(language, out var book)) continue;
                (book[name], places[(language, name)]) = (text, value);
            }
        }

        foreach (var (language, book) in books) context.Phrases[language] = new(language, book);
        foreach (var ((language, name), spot) in places)
        {
            // A phrase with a place cannot stand alone; it is tried with a word there.
            var place = spot.Text.Contains("<>", StringComparison.Ordinal) ? new WordNode("something") : null;
            if (context.Phrases[language].Find(name, place, out var problem) is null) context.Wrong(spot, problem!);
        }
    }

    public static Dictionary<string, IReadOnlyList<string>> Fillers(IReadOnlyList<JsonSpot> spots, CatalogueContext context)
    {
        var fillers = context.Languages.ToDictionary(static l => l, static _ => new List<string>());
        foreach (var (language, value) in spots.SelectMany(spot => Expect.Members(spot, context.Problems)))
        {
            if (!LanguageCode.Check(language, value, context)) continue;
            foreach (var item in Expect.OneOrMany(value))
            {
                if (Expect.Text(item, context.Problems) is not { } text) continue;
                if (!text.All(static c => c == ' ' || PatternParser.IsWordCharacter(c))) context.Wrong(item, "A filler is one or more plain words.");
                else if (fillers.TryGetValue(language, out var list) && !list.Contains(text)) list.Add(text.Trim().ToLowerInvariant());
            }
        }

        return fillers.ToDictionary(static pair => pair.Key, static pair => (IReadOnlyList<string>)pair.Value);
    }
}
