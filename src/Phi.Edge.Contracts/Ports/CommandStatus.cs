namespace Phi.Edge.Contracts.Ports;

/// <summary>What became of a command.</summary>
public enum CommandStatus
{
    /// <summary>The ECU carried it out.</summary>
    Done,

    /// <summary>The ECU refused.</summary>
    Refused,

    /// <summary>The ECU tried and failed.</summary>
    Failed,

    /// <summary>No answer before the deadline; the ECU may or may not have done it.</summary>
    Timeout,

    /// <summary>There is no connection to the broker, or no ECU listens: nothing was sent or nobody got it.</summary>
    Unreachable,

    /// <summary>Another command is on its way.</summary>
    Busy,
}
