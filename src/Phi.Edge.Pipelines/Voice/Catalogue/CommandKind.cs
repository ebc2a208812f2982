namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>What kind of request a command is.</summary>
public enum CommandKind
{
    /// <summary>Changes something; goes to the ECU.</summary>
    Action,

    /// <summary>Asks for something: answered from the daemon's own context, or by the ECU.</summary>
    Question,

    /// <summary>Part of the conversation itself (yes, no, cancel, repeat, undo, help, mute); never leaves the daemon.</summary>
    Dialogue,
}
