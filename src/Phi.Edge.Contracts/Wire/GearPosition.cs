namespace Phi.Edge.Contracts.Wire;

/// <summary>Selected gear.</summary>
public enum GearPosition
{
    /// <summary>Park.</summary>
    Park,

    /// <summary>Reverse.</summary>
    Reverse,

    /// <summary>Neutral.</summary>
    Neutral,

    /// <summary>Any forward gear.</summary>
    Drive,
}
