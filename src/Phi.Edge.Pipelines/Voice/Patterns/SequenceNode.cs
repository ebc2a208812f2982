namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>One after the other.</summary>
public sealed record SequenceNode(IReadOnlyList<PatternNode> Parts) : PatternNode;
