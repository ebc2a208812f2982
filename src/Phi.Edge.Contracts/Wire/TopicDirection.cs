namespace Phi.Edge.Contracts.Wire;

/// <summary>Who sends on a topic.</summary>
public enum TopicDirection
{
    /// <summary>The daemon.</summary>
    Out,

    /// <summary>The car; received content is untrusted.</summary>
    In,

    /// <summary>The cloud, over its own connection; untrusted as well. Nobody in the car may send there.</summary>
    FromCloud,
}
