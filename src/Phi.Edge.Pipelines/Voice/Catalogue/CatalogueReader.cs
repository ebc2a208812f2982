using System.Text.Json;
using Phi.Edge.Pipelines.Voice.Catalogue.Checks;
using Phi.Edge.Pipelines.Voice.Catalogue.Json;
using Phi.Edge.Pipelines.Voice.Catalogue.Reading;

namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>Reads a command catalogue, strictly: the whole catalogue, or everything that is wrong with it at once.</summary>
public static class CatalogueReader
{
    /// <summary>Reads a catalogue and the files it includes.</summary>
    /// <param name="main">The main file.</param>
    /// <param name="include">Opens a file that the main file includes, by the path written there (relative, inside the main file's folder);
    /// null when it is not there. Null: nothing may be included.</param>
    /// <param name="additions">Names that the operator's settings add to lists marked extensible (contacts), by list.</param>
    public static CatalogueResult Read(
        CatalogueSource main, Func<string, CatalogueSource?>? include = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? additions = null)
    {
        ArgumentNullException.ThrowIfNull(main);
        var context = new CatalogueContext();
        if (JsonSpotReader.Read(main, context.Problems) is not { } root) return new(null, context.Problems.All);
        var sections = new Sections(context.Problems);
        sections.Add(root, isMain: true);
        foreach (var included in Includes(root, include, context)) sections.Add(included, isMain: false);
        var catalogue = Read(root, sections, additions, context);
        if (context.Problems.Count == 0) AmbiguityCheck.Check(catalogue, context);
        return new(context.Problems.Count == 0 ? catalogue : null, context.Problems.All);
    }

    private static CommandCatalogue Read(
        JsonSpot root, Sections sections, IReadOnlyDictionary<string, IReadOnlyList<string>>? additions, CatalogueContext context)
    {
        var name = Expect.Text(root.Member("name"), context.Problems);
        if (name is null) context.Wrong(root, "\"name\" is missing: the catalogue's name.");
        context.Languages = Languages(root, context);
        PhrasesReader.Read(sections, context);
        ListsReader.Read(sections, additions, context);
        var commands = CommandsReader.Read(sections, context);
        if (commands.Count == 0) context.Wrong(root, "The catalogue has no commands.");
        return new()
        {
            Name = name ?? "",
            Languages = context.Languages,
            Lists = context.Lists,
            Commands = commands,
            Fillers = PhrasesReader.Fillers(sections.Fillers, context),
            Closers = PhrasesReader.Fillers(sections.Closers, context),
            Sentences = CatalogueSentences.Read(sections, root, context),
        };
    }

    private static List<string> Languages(JsonSpot root, CatalogueContext context)
    {
        var languages = new List<string>();
        foreach (var item in root.Member("languages")?.Items ?? [])
        {
            if (Expect.Text(item, context.Problems) is not { } language || !LanguageCode.Check(language, item, context)) continue;
            if (languages.Contains(language)) context.Wrong(item, $"'{language}' is there twice: keep one.");
            else languages.Add(language);
        }

        if (languages.Count is 0 or > CatalogueLimits.Languages)
            context.Wrong(root.Member("languages") ?? root, $"\"languages\" is a list of 1 to {CatalogueLimits.Languages} languages, the default first.");
        return languages;
    }

    private static IEnumerable<JsonSpot> Includes(JsonSpot root, Func<string, CatalogueSource?>? include, CatalogueContext context)
    {
        var items = root.Member("include")?.Items ?? [];
        if (items.Count > CatalogueLimits.Files) context.Wrong(items[0], $"More than {CatalogueLimits.Files} files are included.");
        foreach (var item in items.Take(CatalogueLimits.Files))
        {
            if (Expect.Text(item, context.Problems) is not { } path) continue;
            if (path.StartsWith('/') || path.Contains('\\') || path.Split('/').Contains(".."))
            {
                context.Wrong(item, "An included file lies in the folder of the catalogue or below: write its relative path, with no '..'.");
                continue;
            }

            if (include?.Invoke(path) is not { } source) context.Wrong(item, $"There is no file '{path}' beside the catalogue.");
            else if (JsonSpotReader.Read(source, context.Problems) is { Kind: not JsonValueKind.Undefined } included) yield return included;
        }
    }
}
