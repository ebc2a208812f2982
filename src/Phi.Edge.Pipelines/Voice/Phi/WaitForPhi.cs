namespace Phi.Edge.Pipelines.Voice.Phi;

/// <summary>Whether a result of the fast path waits for Phi's.</summary>
public enum WaitForPhi
{
    /// <summary>Never: Phi is asked for what the fast path does not know.</summary>
    Never,

    /// <summary>Unless the fast path is sure and nothing much can go wrong.</summary>
    WhenUnsure,

    /// <summary>Always, until the deadline.</summary>
    Always,
}
