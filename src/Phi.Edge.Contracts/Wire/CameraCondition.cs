namespace Phi.Edge.Contracts.Wire;

/// <summary>Where a camera stands.</summary>
public enum CameraCondition
{
    /// <summary>Not yet opened.</summary>
    Starting,

    /// <summary>Frames arrive.</summary>
    Streaming,

    /// <summary>It failed and is tried again.</summary>
    Retrying,

    /// <summary>A recording was played to its end.</summary>
    Ended,
}
