using Phi.Edge.Pipelines.Road.Limits;
using Phi.Edge.Pipelines.Road.Notices;
using Phi.Edge.Pipelines.Road.Tracking;

namespace Phi.Edge.Pipelines.Road;

/// <summary>Settings of everything that is decided on the road.</summary>
public sealed class RoadPolicyOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Road:Policy";

    /// <summary>Following signs.</summary>
    public SignTrackerOptions Tracker { get; set; } = new();

    /// <summary>The speed limit.</summary>
    public SpeedLimitOptions Limit { get; set; } = new();

    /// <summary>Warning of speeding.</summary>
    public OverspeedOptions Overspeed { get; set; } = new();

    /// <summary>Telling of signs.</summary>
    public SignNoticeOptions Notice { get; set; } = new();

    /// <summary>Memory for questions.</summary>
    public RoadMemoryOptions Memory { get; set; } = new();
}
