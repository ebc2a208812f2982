namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>
/// Every threshold of the command policy. They belong to the vehicle's own configuration and are not tunable from the cloud.
/// <c>docs/policy.md</c> lists them; a test keeps the two equal. What a single command may do stands in the command catalogue.
/// </summary>
public sealed class CommandPolicyOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Voice:Policy";

    /// <summary>Most commands in one utterance.</summary>
    /// <value>Default 4 commands. Range 1 to 10 commands. Source: ours; nobody says more in one breath, a runaway model does.</value>
    public int MaximumPerRequest { get; set; } = 4;

    /// <summary>Window in which commands are counted.</summary>
    /// <value>Default 10 s. Range 1 to 60 s. Source: ours; two or three utterances with their answers.</value>
    public TimeSpan RateWindow { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Most commands in the window.</summary>
    /// <value>Default 10 commands. Range 1 to 60 commands. Source: ours; twice what a quick speaker gets said.</value>
    public int MaximumInWindow { get; set; } = 10;

    /// <summary>Most commands in the window that may distract or inconvenience others (Attention, Safety).</summary>
    /// <value>Default 3 commands. Range 1 to 60 commands. Source: ours; windows, lights and wipers that flap startle the driver.</value>
    public int MaximumAttentionInWindow { get; set; } = 3;

    /// <summary>Below this confidence the driver is asked first, unless the command changes nothing; 0 never asks.</summary>
    /// <value>Default 0.5. Range 0 to 1. Source: ours; below it the recogniser is wrong more often than right.</value>
    public double LowConfidence { get; set; } = 0.5;

    /// <summary>Below this confidence a command of class Safety is refused, and so is a yes to it; not below <see cref="LowConfidence"/>.</summary>
    /// <value>Default 0.7. Range 0 to 1. Source: ours; a mistake must be heard wrong twice in a row.</value>
    public double SafetyConfidence { get; set; } = 0.7;

    /// <summary>From this speed on the car moves, for commands that are confirmed while it does.</summary>
    /// <value>Default 3 km/h. Range 1 to 10 km/h. Source: the driver policy's own speed of standing.</value>
    public float MovingSpeed { get; set; } = 3;
}
