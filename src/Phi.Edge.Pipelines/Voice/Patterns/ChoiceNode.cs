namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>Any one of them.</summary>
public sealed record ChoiceNode(IReadOnlyList<PatternNode> Options) : PatternNode;
