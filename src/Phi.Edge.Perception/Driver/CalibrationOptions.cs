namespace Phi.Edge.Perception.Driver;

/// <summary>
/// How the driver's own natural pose and eye opening are learned: from the first minute, within bounds, slowly remembered.
/// </summary>
public sealed record CalibrationOptions
{
    /// <summary>
    /// Usable time until the calibration counts as complete. Default: 60 s (openpilot's monitoring; (EU) 2023/2590 allows
    /// one minute in total).
    /// </summary>
    public TimeSpan LearningTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time constant of the memory afterwards. Default: 360 s (openpilot's monitoring).</summary>
    public TimeSpan Memory { get; init; } = TimeSpan.FromSeconds(360);

    /// <summary>Least time between two samples. Default: 0.1 s; neighbouring frames add nothing.</summary>
    public TimeSpan SampleInterval { get; init; } = TimeSpan.FromSeconds(0.1);

    /// <summary>A face that was away for longer may be another driver's: everything is forgotten. Default: 30 s.</summary>
    public TimeSpan ForgetAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Eye aspect ratio of open eyes before anything is known. Default: 0.28 (medians of people seen: 0.23 to 0.33).</summary>
    public float DefaultOpenEar { get; init; } = 0.28f;

    /// <summary>Seconds of samples that the default is worth. Default: 2, so that it fades quickly.</summary>
    public double DefaultWeight { get; init; } = 2;

    /// <summary>
    /// Percentile of the eye aspect ratio that counts as open, 0 to 1. Default: 0.75: above blinks and lowered lids, below
    /// surprise.
    /// </summary>
    public double OpenPercentile { get; init; } = 0.75;

    /// <summary>Least open eye aspect ratio that is believed. Default: 0.16; below, eyes that are half shut would count as open.</summary>
    public float MinimumOpenEar { get; init; } = 0.16f;

    /// <summary>Largest open eye aspect ratio that is believed. Default: 0.45.</summary>
    public float MaximumOpenEar { get; init; } = 0.45f;

    /// <summary>
    /// Largest learned yaw offset in degrees. Default: 16.6 (openpilot's outer bound, 0.289 rad): a driver who stares
    /// aside for a minute must not become the new straight ahead.
    /// </summary>
    public float MaximumYaw { get; init; } = 16.6f;

    /// <summary>
    /// Largest learned pitch offset in degrees. Default: 12: openpilot's span of -0.088 to 0.124 rad is for a known mount;
    /// a camera on the steering column or the dashboard needs somewhat more.
    /// </summary>
    public float MaximumPitch { get; init; } = 12;

    /// <summary>Largest learned roll offset in degrees. Default: 10.</summary>
    public float MaximumRoll { get; init; } = 10;
}
