namespace Phi.Edge.Contracts.Wire;

/// <summary>What has changed about an alert.</summary>
public enum AlertTransition
{
    /// <summary>It is shown now.</summary>
    Raised,

    /// <summary>Its level rose.</summary>
    Escalated,

    /// <summary>Its level fell, but it is still shown.</summary>
    Eased,

    /// <summary>The driver took notice.</summary>
    Acknowledged,

    /// <summary>A more urgent alert took its place; it may come back.</summary>
    Superseded,

    /// <summary>It is over.</summary>
    Cleared,
}
