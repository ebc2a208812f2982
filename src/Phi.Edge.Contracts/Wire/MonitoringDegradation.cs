namespace Phi.Edge.Contracts.Wire;

/// <summary>Why driver monitoring is degraded.</summary>
public enum MonitoringDegradation
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>No face in the picture.</summary>
    NoFace,

    /// <summary>The camera is covered or blinded.</summary>
    Blocked,

    /// <summary>Too dark.</summary>
    TooDark,

    /// <summary>The face is seen, the eyes are not (sunglasses, hand, turned away).</summary>
    EyesHidden,

    /// <summary>No picture arrives.</summary>
    CameraLost,
}
