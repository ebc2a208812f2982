namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>One word, lower case.</summary>
public sealed record WordNode(string Word) : PatternNode;
