namespace Phi.Edge.Contracts.Wire;

/// <summary>What the ECU says of a command. Only ever added to.</summary>
public enum CommandReplyStatus
{
    /// <summary>Carried out.</summary>
    Done,

    /// <summary>Not carried out, on purpose.</summary>
    Refused,

    /// <summary>Tried, and failed.</summary>
    Failed,
}
