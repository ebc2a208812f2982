namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>Where the conversation stands.</summary>
public enum DialogueState
{
    /// <summary>Nothing is open.</summary>
    Idle,

    /// <summary>The driver was asked whether a request shall be carried out.</summary>
    AwaitingConfirmation,

    /// <summary>The driver was asked for a value.</summary>
    AwaitingValue,
}
