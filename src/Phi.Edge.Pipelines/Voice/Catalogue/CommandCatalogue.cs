namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>Everything the driver can ask for: the one source of grammar, text patterns, tool definitions, checks, answers and docs.</summary>
public sealed record CommandCatalogue
{
    /// <summary>Name of the catalogue (<c>car</c>).</summary>
    public required string Name { get; init; }

    /// <summary>Languages it has patterns and answers for, ISO 639-1; the first is the default.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Value lists by name.</summary>
    public required IReadOnlyDictionary<string, ValueList> Lists { get; init; }

    /// <summary>The commands, in the order of the file.</summary>
    public required IReadOnlyList<CommandDefinition> Commands { get; init; }

    /// <summary>Words that carry no meaning, by language: politeness, hesitation, address (<c>please</c>, <c>could you</c>).</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Fillers { get; init; }

    /// <summary>Fillers that may be heard after a command (<c>please</c>, never <c>could you</c>), by language; all of them where none is named.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Closers { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The daemon's own sentences by key and language (<c>notUnderstood</c>, <c>refused.speed</c>).</summary>
    public required IReadOnlyDictionary<string, LocalizedText> Sentences { get; init; }

    /// <summary>The command of that name; null when there is none.</summary>
    public CommandDefinition? Find(string name) => Commands.FirstOrDefault(command => command.Name == name);
}
