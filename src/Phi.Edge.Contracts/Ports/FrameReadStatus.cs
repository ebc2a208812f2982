namespace Phi.Edge.Contracts.Ports;

/// <summary>What a read from a frame source came to.</summary>
public enum FrameReadStatus
{
    /// <summary>A frame was delivered.</summary>
    Frame,

    /// <summary>Nothing arrived within the source's time limit.</summary>
    Timeout,

    /// <summary>The source is over (end of a file, end of a process, unplugged).</summary>
    End,

    /// <summary>What arrived cannot be used.</summary>
    Error,

    /// <summary>A frame arrived, but every buffer was still in use: it was dropped and counted.</summary>
    Dropped,
}
