namespace Phi.Edge.Contracts.Wire;

/// <summary>Whether the daemon can be heard.</summary>
public enum Availability
{
    /// <summary>It cannot: no alert will come, and no alert that was shown is confirmed any more.</summary>
    Offline,

    /// <summary>It is connected.</summary>
    Online,
}
