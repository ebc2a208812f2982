namespace Phi.Edge.Contracts.Wire;

/// <summary>
/// Log levels the cloud can ask for. Not finer than debug: tracing writes a line per frame. Not coarser than warning: errors are not to be hidden.
/// </summary>
public enum CloudLogLevel
{
    /// <summary>Details for developers.</summary>
    Debug,

    /// <summary>Changes of state; as usual.</summary>
    Information,

    /// <summary>Only what is degraded or wrong.</summary>
    Warning,
}
