namespace Phi.Edge.Contracts.Ports;

/// <summary>What a read from an audio source came to.</summary>
public enum AudioReadStatus
{
    /// <summary>Samples were delivered.</summary>
    Samples,

    /// <summary>Nothing arrived within the source's time limit.</summary>
    Timeout,

    /// <summary>The source is over (end of a file, end of a process, unplugged).</summary>
    End,

    /// <summary>What arrived cannot be used.</summary>
    Error,
}
