namespace Phi.Edge.Pipelines.Driver;

/// <summary>Settings of the driver pipeline's loop.</summary>
public sealed class DriverPipelineOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Driver:Pipeline";

    /// <summary>Frames that may wait.</summary>
    /// <value>Default 1 frame. Range 1 to 4 frames. Source: newest wins; more adds delay.</value>
    public int MailboxCapacity { get; set; } = 1;

    /// <summary>How long the loop waits for a frame before it looks around.</summary>
    /// <value>Default 0.25 s. Range 0.05 to 1 s. Source: ours.</value>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(0.25);

    /// <summary>No frame for this long counts as a lost camera.</summary>
    /// <value>Default 2 s. Range 0.5 to 4 s. Source: ours; with the 5 s before it is announced, within Euro NCAP's 10 s.</value>
    public TimeSpan CameraLostAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Without a turn of the loop for longer than this it counts as hung.</summary>
    /// <value>Default 5 s. Range 2 to 60 s. Source: ours; a frame takes some 50 ms.</value>
    public TimeSpan HeartbeatLimit { get; set; } = TimeSpan.FromSeconds(5);
}
