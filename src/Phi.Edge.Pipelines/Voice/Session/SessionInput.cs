namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>Something that happened, for the conversation to react to.</summary>
internal abstract record SessionInput;
