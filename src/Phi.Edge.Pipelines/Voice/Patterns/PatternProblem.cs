namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>What is wrong with a pattern.</summary>
/// <param name="Character">Where in the text, from 0.</param>
/// <param name="What">What is wrong and what to do.</param>
public sealed record PatternProblem(int Character, string What);
