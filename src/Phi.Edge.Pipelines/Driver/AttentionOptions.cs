namespace Phi.Edge.Pipelines.Driver;

/// <summary>When the driver looks away, and for how long that may last. Angles are from this driver's natural direction.</summary>
public sealed class AttentionOptions
{
    /// <summary>Confidence of the gaze below which the head's direction is used instead.</summary>
    /// <value>Default 0.5. Range 0 to 1. Source: openpilot, eyes visible 0.5.</value>
    public float MinGazeConfidence { get; set; } = 0.5f;

    /// <summary>Confidence of the head pose below which the direction cannot be told.</summary>
    /// <value>Default 0.5. Range 0 to 1. Source: ours.</value>
    public float MinPoseConfidence { get; set; } = 0.5f;

    /// <summary>Further to a side is away.</summary>
    /// <value>Default 23 degrees. Range 10 to 60 degrees. Source: openpilot, 0.402 rad.</value>
    public float AwayYaw { get; set; } = 23;

    /// <summary>Further down is away.</summary>
    /// <value>Default 18 degrees. Range 8 to 45 degrees. Source: openpilot, 0.3133 rad; (EU) 2023/2590 asks for 30 degrees below the horizontal.</value>
    public float AwayPitch { get; set; } = 18;

    /// <summary>Share of those angles below which the driver looks ahead again: the second threshold.</summary>
    /// <value>Default 0.85. Range 0.5 to 1. Source: ours; 3 degrees, the spread of the pose.</value>
    public float ReturnFraction { get; set; } = 0.85f;

    /// <summary>Factor on the angles while the driver's natural direction is not yet known.</summary>
    /// <value>Default 1.25. Range 1 to 2. Source: openpilot, 0.504 rad instead of 0.402.</value>
    public float UncalibratedFactor { get; set; } = 1.25f;

    /// <summary>Time constant of the first-order filter on looking away.</summary>
    /// <value>Default 0.25 s. Range 0.05 to 1 s. Source: openpilot, 0.25 s; a glance back of 50 ms passes unseen, as (EU) 2023/2590 asks.</value>
    public TimeSpan FilterTime { get; set; } = TimeSpan.FromSeconds(0.25);

    /// <summary>Filtered value from which the driver is away.</summary>
    /// <value>Default 0.63. Range 0.5 to 0.95. Source: openpilot.</value>
    public float AwayAbove { get; set; } = 0.63f;

    /// <summary>Filtered value below which the driver is attentive.</summary>
    /// <value>Default 0.37. Range 0.05 to 0.5, below <see cref="AwayAbove"/>. Source: openpilot.</value>
    public float AttentiveBelow { get; set; } = 0.37f;

    /// <summary>Longest look away at high speed: warning.</summary>
    /// <value>Default 3.5 s. Range 2 to 3.5 s. Source: (EU) 2023/2590, from 50 km/h.</value>
    public TimeSpan HighSpeedLimit { get; set; } = TimeSpan.FromSeconds(3.5);

    /// <summary>Longest look away at low or unknown speed: warning.</summary>
    /// <value>Default 6 s. Range 3 to 6 s. Source: (EU) 2023/2590, from 20 km/h.</value>
    public TimeSpan LowSpeedLimit { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>Added to the limits when conditions are not nominal: head instead of gaze, or not calibrated.</summary>
    /// <value>Default 1.5 s. Range 0 to 1.5 s. Source: (EU) 2023/2590.</value>
    public TimeSpan NotNominalAllowance { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Still away this long after the warning: critical.</summary>
    /// <value>Default 3 s. Range 1 to 5 s. Source: Euro NCAP 2026, unresponsive: no return of gaze within 3 s of the warning.</value>
    public TimeSpan CriticalAfterWarning { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Looking ahead this long forgets looks away; before, the next one goes on from what is left.</summary>
    /// <value>Default 2 s. Range 0.5 to 10 s. Source: Euro NCAP 2026, short distraction resets after 2 s of eyes on the road.</value>
    public TimeSpan RecoveryTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Looks away up to this are glances and do not change the driver's condition.</summary>
    /// <value>Default 2 s. Range 0.5 to 3 s. Source: NHTSA guidelines, 2013: single glances at most 2 s.</value>
    public TimeSpan Glance { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>A direction that cannot be told for longer than this ends the look away; degraded monitoring takes over.</summary>
    /// <value>Default 10 s. Range 0.5 to 10 s. Source: Euro NCAP 2026: a lost driver is announced within 10 s.</value>
    public TimeSpan UnknownLimit { get; set; } = TimeSpan.FromSeconds(10);
}
