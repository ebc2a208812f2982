namespace Phi.Edge.Perception.Models;

/// <summary>What the cache holds of a model.</summary>
public enum PreparedState
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>One made from other bytes or by another importer version.</summary>
    Outdated,

    /// <summary>The file differs from what was written.</summary>
    Damaged,

    /// <summary>Ready to load.</summary>
    Ready,
}
