namespace Phi.Edge.Pipelines.Flow;

/// <summary>How a bounded call ended.</summary>
public enum CallStatus
{
    /// <summary>It returned in time.</summary>
    Done,

    /// <summary>It threw.</summary>
    Failed,

    /// <summary>Its time was up.</summary>
    Late,

    /// <summary>A newer call took its place.</summary>
    Superseded,

    /// <summary>An earlier call that should have ended still runs; this one was not started.</summary>
    Busy,

    /// <summary>The caller gave up.</summary>
    Cancelled,
}
