namespace Phi.Edge.Contracts.Ports;

/// <summary>Whether a <see cref="DriverReading"/> can be used, and if not, why.</summary>
public enum ReadingStatus
{
    /// <summary>A face was found; each value carries its own confidence.</summary>
    Face,

    /// <summary>The picture is usable but shows no face.</summary>
    NoFace,

    /// <summary>The picture is too dark to tell.</summary>
    TooDark,

    /// <summary>The picture has no structure: lens covered, blinded by light, or out of focus beyond use.</summary>
    Blocked,
}
