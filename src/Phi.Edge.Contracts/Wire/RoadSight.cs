namespace Phi.Edge.Contracts.Wire;

/// <summary>What the road camera can see.</summary>
public enum RoadSight
{
    /// <summary>Nothing was looked at yet.</summary>
    Unknown,

    /// <summary>The road.</summary>
    Clear,

    /// <summary>Too little: dark, blinded or covered.</summary>
    Impaired,

    /// <summary>No frames arrive.</summary>
    Lost,
}
