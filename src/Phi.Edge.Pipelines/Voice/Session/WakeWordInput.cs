namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>A wake word was heard.</summary>
internal sealed record WakeWordInput : SessionInput;
