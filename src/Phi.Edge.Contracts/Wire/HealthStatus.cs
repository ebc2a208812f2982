namespace Phi.Edge.Contracts.Wire;

/// <summary>How well something works, worst last.</summary>
public enum HealthStatus
{
    /// <summary>It works.</summary>
    Ok,

    /// <summary>It works with limits, named in the detail.</summary>
    Degraded,

    /// <summary>It does not work.</summary>
    Failing,
}
