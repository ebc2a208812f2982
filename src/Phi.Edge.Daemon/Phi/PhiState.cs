namespace Phi.Edge.Daemon.Phi;

/// <summary>Where the large model is.</summary>
internal enum PhiState
{
    /// <summary>None is configured.</summary>
    Off,

    /// <summary>It is being loaded and warmed up.</summary>
    Loading,

    /// <summary>It answers.</summary>
    Ready,

    /// <summary>It could not be loaded.</summary>
    Failed,

    /// <summary>It has been unloaded.</summary>
    Stopped,
}
