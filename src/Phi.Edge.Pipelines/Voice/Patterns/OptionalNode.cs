namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>May be left out.</summary>
public sealed record OptionalNode(PatternNode Inner) : PatternNode;
