namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>Something the session shall do now.</summary>
public abstract record DialogueAction;
