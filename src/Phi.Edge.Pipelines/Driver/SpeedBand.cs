namespace Phi.Edge.Pipelines.Driver;

/// <summary>What the policy needs to know of the speed.</summary>
internal enum SpeedBand
{
    /// <summary>Not told: treated as moving, with the low-speed limit.</summary>
    Unknown,

    /// <summary>Standing, parked, or ignition off: nothing beyond a notice.</summary>
    Standstill,

    /// <summary>Moving, below the speed from which distraction is watched.</summary>
    Crawling,

    /// <summary>From 20 km/h.</summary>
    Low,

    /// <summary>From 50 km/h.</summary>
    High,
}
