namespace Phi.Edge.Contracts.Wire;

/// <summary>What is known of the road's rules. Retained on <see cref="RoadTopics.State"/>. Says nothing of how fast anybody drives.</summary>
public sealed record RoadStateMessage
{
    /// <summary>Version of this schema; members are only ever added to it.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Capture time of the frame behind it, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the road camera can see.</summary>
    public required RoadSight Sight { get; init; }

    /// <summary>The speed limit.</summary>
    public required SpeedLimitMessage Limit { get; init; }

    /// <summary>The warning of speeding is on; the driver may turn it off for a journey.</summary>
    public required bool OverspeedWarning { get; init; }

    /// <summary>The signs seen last, newest first, at most 20.</summary>
    public required IReadOnlyList<LastSignMessage> LastSigns { get; init; }
}
