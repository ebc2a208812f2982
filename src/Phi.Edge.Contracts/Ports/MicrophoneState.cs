namespace Phi.Edge.Contracts.Ports;

/// <summary>Where a supervised microphone stands.</summary>
public enum MicrophoneState
{
    /// <summary>Not yet opened.</summary>
    Starting,

    /// <summary>Sound arrives.</summary>
    Streaming,

    /// <summary>It failed and is tried again with back-off.</summary>
    Retrying,

    /// <summary>A file was played to its end and is not to be repeated.</summary>
    Ended,
}
