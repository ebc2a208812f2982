namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>Whether a relative change was cut short.</summary>
public enum LimitReached
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>It stops at the lowest value.</summary>
    Lowest,

    /// <summary>It stops at the highest value.</summary>
    Highest,
}
