namespace Phi.Edge.Contracts.Wire;

/// <summary>What the cloud can ask a car for.</summary>
public enum CloudRequestKind
{
    /// <summary>The settings that can be set from the cloud, with their values.</summary>
    ReportSettings,

    /// <summary>Messages that were refused for good are to be offered again.</summary>
    RetryUndeliverable,

    /// <summary>Health, settings without secrets, and the last lines of the log.</summary>
    Diagnostics,
}
