namespace Phi.Edge.Pipelines.Tests.HouseRules;

/// <param name="Path">Path from the repository root, with forward slashes.</param>
/// <param name="Text">Content.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Project => Path.Split('/')[1];

    public int Lines { get; } = Text.AsSpan().Count('\n') + (Text.EndsWith('\n') ? 0 : 1);
}
