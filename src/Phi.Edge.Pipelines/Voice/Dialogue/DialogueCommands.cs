namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>Names of the commands of kind Dialogue that the conversation knows. A catalogue need not have all of them.</summary>
public static class DialogueCommands
{
    /// <summary>Agrees to the question.</summary>
    public const string Yes = "yes";

    /// <summary>Disagrees.</summary>
    public const string No = "no";

    /// <summary>Drops whatever is open.</summary>
    public const string Cancel = "cancel";

    /// <summary>Wants the last sentence once more.</summary>
    public const string Repeat = "repeat";

    /// <summary>Takes back what was done last.</summary>
    public const string Undo = "undo";

    /// <summary>Wants to know what can be said.</summary>
    public const string Help = "help";

    /// <summary>Answers are no longer spoken.</summary>
    public const string Mute = "mute";

    /// <summary>Answers are spoken again.</summary>
    public const string Unmute = "unmute";
}
