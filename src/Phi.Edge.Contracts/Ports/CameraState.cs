namespace Phi.Edge.Contracts.Ports;

/// <summary>Where a supervised camera stands.</summary>
public enum CameraState
{
    /// <summary>Not yet opened.</summary>
    Starting,

    /// <summary>Frames arrive.</summary>
    Streaming,

    /// <summary>It failed and is tried again with back-off.</summary>
    Retrying,

    /// <summary>A file or folder was played to its end and is not to be repeated.</summary>
    Ended,
}
