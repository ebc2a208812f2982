using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Ports;

/// <summary>The driver's state as the policy sees it after one frame.</summary>
public readonly record struct DriverState
{
    /// <summary>Capture time of the frame (monotonic).</summary>
    public required TimeSpan At { get; init; }

    /// <summary>The summary.</summary>
    public required DriverCondition Condition { get; init; }

    /// <summary>Why monitoring is degraded; <see cref="MonitoringDegradation.None"/> when it is not.</summary>
    public MonitoringDegradation Degradation { get; init; }

    /// <summary>PERCLOS P80 over the last minute, 0 to 1; null during its warm-up.</summary>
    public float? Perclos { get; init; }

    /// <summary>Blinks per minute over the last minute; null during warm-up.</summary>
    public float? BlinksPerMinute { get; init; }

    /// <summary>Yawns in the yawning window.</summary>
    public int Yawns { get; init; }

    /// <summary>How long the eyes have been closed; zero when open.</summary>
    public TimeSpan EyesClosedFor { get; init; }

    /// <summary>How long the driver has looked away; zero when looking ahead.</summary>
    public TimeSpan LookingAwayFor { get; init; }

    /// <summary>The reading behind it.</summary>
    public required DriverReading Reading { get; init; }
}
