using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The driver's state. Sent on <see cref="Topics.DriverState"/>; what is absent is not known.</summary>
public sealed record DriverStateMessage
{
    /// <summary>Version of this schema; members are only ever added to it.</summary>
    [Range(1, 1)]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Capture time of the frame, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Number of the frame within its camera.</summary>
    [Range(0, double.MaxValue)]
    public required long FrameId { get; init; }

    /// <summary>From capture until the message was handed to the network, in milliseconds, 0 to 60,000.</summary>
    [Range(0.0, 60_000)]
    public required double LatencyMs { get; init; }

    /// <summary>The condition in one word.</summary>
    public required DriverCondition Condition { get; init; }

    /// <summary>Why monitoring is degraded, or <see cref="MonitoringDegradation.None"/>.</summary>
    public required MonitoringDegradation Degradation { get; init; }

    /// <summary>Share of the last minute with eyes at least 80 % closed (PERCLOS P80), 0 to 1; absent during warm-up.</summary>
    [Range(0.0, 1)]
    public double? Perclos { get; init; }

    /// <summary>Blinks per minute, 0 to 300; absent during warm-up.</summary>
    [Range(0.0, 300)]
    public double? BlinksPerMinute { get; init; }

    /// <summary>Yawns in the yawning window, 0 to 1,000.</summary>
    [Range(0, 1000)]
    public required int Yawns { get; init; }

    /// <summary>How long the eyes have been closed, in milliseconds; 0 when open.</summary>
    [Range(0, double.MaxValue)]
    public required long EyesClosedMs { get; init; }

    /// <summary>How long the driver has looked away, in milliseconds; 0 when looking ahead.</summary>
    [Range(0, double.MaxValue)]
    public required long LookingAwayMs { get; init; }

    /// <summary>How well this driver's own natural pose and eye opening are known, 0 to 1.</summary>
    [Range(0.0, 1)]
    public required double CalibrationProgress { get; init; }

    /// <summary>Both eyes; absent without a face.</summary>
    public EyesMessage? Eyes { get; init; }

    /// <summary>Inner mouth height over inner mouth width, 0 to 5; about 0 closed, above 0.5 wide open; absent without a face.</summary>
    [Range(0.0, 5)]
    public double? MouthOpening { get; init; }

    /// <summary>Head pose; absent without a face.</summary>
    public HeadMessage? Head { get; init; }

    /// <summary>Gaze; absent without a face.</summary>
    public GazeMessage? Gaze { get; init; }

    /// <summary>Where the face is; absent without a face or when the picture's size is not known.</summary>
    public FaceMessage? Face { get; init; }

    /// <summary>Quality of the picture; absent when it was not measured.</summary>
    public QualityMessage? Quality { get; init; }
}
