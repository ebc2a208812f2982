namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>The place of a parameter's value.</summary>
public sealed record SlotNode(string Parameter) : PatternNode;
