namespace Phi.Edge.Contracts.Wire;

/// <summary>Who sends on a topic.</summary>
public enum TopicDirection
{
    /// <summary>The daemon.</summary>
    Out,

    /// <summary>The car; received content is untrusted.</summary>
    In,
}
