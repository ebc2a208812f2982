namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>A typed sentence.</summary>
internal sealed record TextInput(string Text, string? Language) : SessionInput;
