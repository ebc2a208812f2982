namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>What the command policy says to a request.</summary>
public enum DecisionKind
{
    /// <summary>No, and why.</summary>
    Refused,

    /// <summary>A required value was not said.</summary>
    NeedsValue,

    /// <summary>Only after the driver has said yes.</summary>
    NeedsConfirmation,

    /// <summary>Carry it out.</summary>
    Allowed,
}
