using Phi.Edge.Pipelines.Voice.Catalogue.Json;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Reading;

/// <summary>The sections of all files of a catalogue, put together; a name is defined once.</summary>
internal sealed class Sections(ProblemList problems)
{
    private static readonly string[] Named = ["lists", "phrases", "sentences", "commands"];
    private readonly Dictionary<string, List<KeyValuePair<string, JsonSpot>>> _members = Named.ToDictionary(static n => n, static _ => new List<KeyValuePair<string, JsonSpot>>());
    private readonly Dictionary<(string, string), JsonSpot> _known = [];

    /// <summary>Fillers of every file.</summary>
    public List<JsonSpot> Fillers { get; } = [];

    /// <summary>Fillers after a command, of every file.</summary>
    public List<JsonSpot> Closers { get; } = [];

    /// <summary>The heading of the file that a command stands in.</summary>
    public Dictionary<JsonSpot, string> Groups { get; } = [];

    public IReadOnlyList<KeyValuePair<string, JsonSpot>> Of(string section) => _members[section];

    public void Add(JsonSpot root, bool isMain)
    {
        ReadOnlySpan<string> shared = ["$schema", "group", "fillers", "closers", .. Named];
        if (isMain) Expect.Only(root, problems, ["name", "languages", "include", .. shared]);
        else Expect.Only(root, problems, shared);
        if (root.Member("fillers") is { } fillers) Fillers.Add(fillers);
        if (root.Member("closers") is { } closers) Closers.Add(closers);
        var group = Expect.Text(root.Member("group"), problems);
        foreach (var section in Named)
        {
            foreach (var (name, value) in Expect.Members(root.Member(section), problems)) Add(section, name, value, group);
        }
    }

    private void Add(string section, string name, JsonSpot value, string? group)
    {
        if (_known.TryGetValue((section, name), out var first))
        {
            problems.Add(value.Problem($"\"{name}\" is already in {first.File}, line {first.Line}: rename or remove one of them."));
            return;
        }

        _known[(section, name)] = value;
        _members[section].Add(new(name, value));
        if (group is not null) Groups[value] = group;
    }
}
