namespace Phi.Edge.Pipelines.Road;

/// <summary>How much of the road is kept for questions.</summary>
public sealed class RoadMemoryOptions
{
    /// <summary>Signs that are kept, newest first.</summary>
    /// <value>Default 5 signs. Range 1 to 20 signs. Source: ours; what a driver may ask about.</value>
    public int LastSigns { get; set; } = 5;
}
