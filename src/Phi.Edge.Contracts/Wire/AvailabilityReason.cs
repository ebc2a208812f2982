namespace Phi.Edge.Contracts.Wire;

/// <summary>Why the daemon is there or is not.</summary>
public enum AvailabilityReason
{
    /// <summary>It has connected.</summary>
    Connected,

    /// <summary>It was stopped on purpose.</summary>
    Stopped,

    /// <summary>The broker lost it: crash, power, network.</summary>
    ConnectionLost,
}
