using System.Text.Json;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Json;

/// <summary>A JSON value that knows where it stands in its file.</summary>
internal sealed class JsonSpot
{
    public required string File { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    public required string Path { get; init; }

    public required JsonValueKind Kind { get; init; }

    public string Text { get; init; } = "";

    public double Number { get; init; }

    public List<JsonSpot> Items { get; } = [];

    public List<KeyValuePair<string, JsonSpot>> Members { get; } = [];

    public JsonSpot? Member(string name) => Members.FirstOrDefault(member => member.Key == name).Value;

    /// <summary>A problem here; for a text, at a character of it (from 0).</summary>
    public CatalogueProblem Problem(string what, int character = -1) =>
        new(File, Line, character < 0 ? Column : Column + 1 + character, Path, what);
}
