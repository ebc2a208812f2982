namespace Phi.Edge.Contracts.Ports;

/// <summary>Whether a <see cref="RoadReading"/> can be used, and if not, why.</summary>
public enum RoadReadingStatus
{
    /// <summary>The picture was searched; it may show no sign.</summary>
    Clear,

    /// <summary>The picture is too dark to tell.</summary>
    TooDark,

    /// <summary>The picture has no structure: lens covered, blinded by light, or out of focus beyond use.</summary>
    Blocked,
}
