namespace Phi.Edge.Daemon.Doctor;

/// <summary>What a check came to, in rising order.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Works, but something will be missing.</summary>
    Warning,

    /// <summary>The daemon will not do its work.</summary>
    Problem,
}
