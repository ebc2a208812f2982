namespace Phi.Edge.Pipelines.Road;

/// <summary>Settings of the road pipeline's loop.</summary>
public sealed class RoadPipelineOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Road:Pipeline";

    /// <summary>Frames that may wait.</summary>
    /// <value>Default 1 frame. Range 1 to 4 frames. Source: newest wins; more adds delay.</value>
    public int MailboxCapacity { get; set; } = 1;

    /// <summary>How long the loop waits for a frame before it looks around.</summary>
    /// <value>Default 0.25 s. Range 0.05 to 1 s. Source: ours.</value>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(0.25);

    /// <summary>No frame for this long counts as a lost camera.</summary>
    /// <value>Default 2 s. Range 0.5 to 10 s. Source: ours; as the driver's camera.</value>
    public TimeSpan CameraLostAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Without a turn of the loop for longer than this it counts as hung.</summary>
    /// <value>Default 5 s. Range 2 to 60 s. Source: ours; a frame takes some 70 ms.</value>
    public TimeSpan HeartbeatLimit { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Part of the picture above this is not searched.</summary>
    /// <value>Default 0, a fraction of the height. Range 0 to 0.5. Source: the camera's mounting.</value>
    public float RegionTop { get; set; }

    /// <summary>Part of the picture below this (the bonnet) is not searched.</summary>
    /// <value>Default 0.8, a fraction of the height. Range 0.5 to 1. Source: ours; signs stand above the road.</value>
    public float RegionBottom { get; set; } = 0.8f;

    /// <summary>The whole region is searched again after the car has gone this far; in between only around the signs that are followed.</summary>
    /// <value>Default 1 m. Range 0 to 10 m. Source: ours; a sign is in sight for 30 m and more.</value>
    public double SearchEvery { get; set; } = 1;

    /// <summary>The whole region is searched again after this time, however slow the car is; at once when its speed is not known.</summary>
    /// <value>Default 0.5 s. Range 0 to 5 s. Source: ours.</value>
    public TimeSpan SearchAtLeast { get; set; } = TimeSpan.FromSeconds(0.5);
}
