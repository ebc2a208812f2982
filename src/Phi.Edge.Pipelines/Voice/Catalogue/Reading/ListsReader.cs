using Phi.Edge.Pipelines.Voice.Catalogue.Json;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Reading;

/// <summary>Reads value lists; those marked extensible take names from the operator's settings too.</summary>
internal static class ListsReader
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NoAdditions = [];

    public static void Read(Sections sections, IReadOnlyDictionary<string, IReadOnlyList<string>>? additions, CatalogueContext context)
    {
        var left = new Dictionary<string, IReadOnlyList<string>>(additions ?? NoAdditions, StringComparer.Ordinal);
        foreach (var (name, spot) in sections.Of("lists"))
        {
            Expect.Only(spot, context.Problems, "values", "extensible", "foreign");
            var values = new List<ListValue>();
            foreach (var (value, texts) in Expect.Members(spot.Member("values"), context.Problems))
            {
                context.ListPlaces[(name, value)] = texts;
                values.Add(Value(value, texts, context));
            }

            var extensible = Expect.Flag(spot.Member("extensible"), context.Problems);
            if (extensible && left.Remove(name, out var names)) values.AddRange(Added(name, names, [.. values], spot, context));
            if (values.Count == 0 && !extensible) context.Wrong(spot, "The list has no values: add some, or mark it \"extensible\".");
            if (values.Count > CatalogueLimits.ListValues) context.Wrong(spot, $"The list has more than {CatalogueLimits.ListValues} values.");
            context.Lists[name] = new(name, values) { IsForeign = Expect.Flag(spot.Member("foreign"), context.Problems) };
        }

        foreach (var name in left.Keys)
        {
            context.Problems.Add(new("settings", 1, 1, name, context.Lists.ContainsKey(name)
                ? "The catalogue does not let settings add to this list: mark it \"extensible\" there."
                : "The catalogue has no such list: correct the name."));
        }
    }

    private static ListValue Value(string name, JsonSpot spot, CatalogueContext context)
    {
        var spoken = new Dictionary<string, IReadOnlyList<PatternNode>>(StringComparer.Ordinal);
        foreach (var (language, value) in Expect.Members(spot, context.Problems))
        {
            if (language == "text" || !LanguageCode.Check(language, value, context) || !context.Languages.Contains(language)) continue;
            spoken[language] = [.. Expect.OneOrMany(value).Select(item => PatternsReader.Read(item, language, false, context)).OfType<PatternNode>()];
        }

        LanguageCode.CheckAllThere(spot, spoken.Keys, context);
        var text = spot.Member("text") is { } texts
            ? TextsReader.Read(texts, [], context)
            : new LocalizedText(spoken.Where(static pair => pair.Value.Count > 0).ToDictionary(static pair => pair.Key, static pair => PatternSize.Plain(pair.Value[0])));
        return new(name, spoken, text.ByLanguage.Count > 0 ? text : Same(name, context));
    }

    private static IEnumerable<ListValue> Added(string list, IReadOnlyList<string> names, IReadOnlyList<ListValue> known, JsonSpot spot, CatalogueContext context)
    {
        var seen = known.Select(static value => value.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            if (!seen.Add(name)) continue;
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length is 0 or > 10 || !words.All(static word => word.All(PatternParser.IsWordCharacter)))
            {
                var shown = string.Concat(name.Take(60).Select(static c => Unprintable.Characters.Contains(c) ? '?' : c));
                context.Problems.Add(new("settings", 1, 1, list, $"'{shown}' cannot be said: use one to ten words of letters, digits, ' and -."));
                continue;
            }

            PatternNode[] nodes = [.. words.Select(static word => new WordNode(word.Replace('’', '\'').ToLowerInvariant()))];
            IReadOnlyList<PatternNode> spoken = [nodes.Length == 1 ? nodes[0] : new SequenceNode(nodes)];
            context.ListPlaces[(list, name)] = spot;
            yield return new(name, context.Languages.ToDictionary(static l => l, _ => spoken), Same(name, context));
        }
    }

    private static LocalizedText Same(string name, CatalogueContext context) => new(context.Languages.DefaultIfEmpty("en").ToDictionary(static l => l, _ => name));
}
