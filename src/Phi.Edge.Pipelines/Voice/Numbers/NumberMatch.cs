namespace Phi.Edge.Pipelines.Voice.Numbers;

/// <summary>A number found among words.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Tokens">How many words it takes up; at least 1.</param>
public readonly record struct NumberMatch(double Value, int Tokens);
