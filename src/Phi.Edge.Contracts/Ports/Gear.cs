namespace Phi.Edge.Contracts.Ports;

/// <summary>Selected gear, as far as decisions need it.</summary>
public enum Gear
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>Park.</summary>
    Park,

    /// <summary>Reverse.</summary>
    Reverse,

    /// <summary>Neutral.</summary>
    Neutral,

    /// <summary>Any forward gear.</summary>
    Drive,
}
