namespace Phi.Edge.Contracts.Wire;

/// <summary>The driver's condition in one word.</summary>
public enum DriverCondition
{
    /// <summary>Cannot be told.</summary>
    Unknown,

    /// <summary>Eyes open, looking ahead.</summary>
    Attentive,

    /// <summary>Looking away longer than a glance.</summary>
    Distracted,

    /// <summary>PERCLOS or yawning above its threshold.</summary>
    Drowsy,

    /// <summary>A microsleep.</summary>
    Microsleep,

    /// <summary>Asleep.</summary>
    Asleep,
}
