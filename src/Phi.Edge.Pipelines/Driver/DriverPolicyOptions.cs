namespace Phi.Edge.Pipelines.Driver;

/// <summary>
/// Every threshold of the driver policy. Safety thresholds belong to the vehicle's own configuration and are not tunable from
/// the cloud. <c>docs/policy.md</c> lists them; a test keeps the two equal.
/// </summary>
public sealed class DriverPolicyOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Driver:Policy";

    /// <summary>Blinks.</summary>
    public BlinkOptions Blink { get; set; } = new();

    /// <summary>Closed eyes, microsleep, sleep.</summary>
    public EyesOptions Eyes { get; set; } = new();

    /// <summary>PERCLOS.</summary>
    public PerclosOptions Perclos { get; set; } = new();

    /// <summary>Yawning.</summary>
    public YawnOptions Yawn { get; set; } = new();

    /// <summary>Looking away.</summary>
    public AttentionOptions Attention { get; set; } = new();

    /// <summary>Degraded monitoring.</summary>
    public MonitoringOptions Monitoring { get; set; } = new();

    /// <summary>Bands of speed.</summary>
    public SpeedOptions Speed { get; set; } = new();
}
