namespace Phi.Edge.Pipelines.Voice.Cloud;

/// <summary>Whether calls are let through.</summary>
public enum CircuitState
{
    /// <summary>They are.</summary>
    Closed,

    /// <summary>None is.</summary>
    Open,

    /// <summary>One is, to find out.</summary>
    HalfOpen,
}
