namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>Patterns as text for people.</summary>
public static class PatternText
{
    /// <summary>The plainest sentence of a pattern: first options, nothing that may be left out, parameters in braces.</summary>
    public static string Example(PatternNode node) => PatternSize.Plain(node);
}
