namespace Phi.Edge.Contracts.Ports;

/// <summary>One line of text on a sign.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Confidence">Mean probability of its characters, 0 to 1.</param>
public readonly record struct SignTextLine(string Text, float Confidence);
