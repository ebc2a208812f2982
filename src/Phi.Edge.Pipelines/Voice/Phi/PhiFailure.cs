namespace Phi.Edge.Pipelines.Voice.Phi;

/// <summary>Why Phi gave no result.</summary>
public enum PhiFailure
{
    /// <summary>It did give one.</summary>
    None,

    /// <summary>There is no model, it is still loading, or it refused the request.</summary>
    Unavailable,

    /// <summary>The time was up.</summary>
    Late,

    /// <summary>A newer utterance took its place.</summary>
    Superseded,

    /// <summary>An earlier request hangs.</summary>
    Busy,

    /// <summary>The session was cancelled.</summary>
    Cancelled,

    /// <summary>The output ended at the token limit.</summary>
    Incomplete,

    /// <summary>The output is not of the form asked for.</summary>
    Malformed,

    /// <summary>Nothing was left after unknown commands were dropped.</summary>
    NothingKnown,

    /// <summary>There was nothing to interpret.</summary>
    Empty,
}
