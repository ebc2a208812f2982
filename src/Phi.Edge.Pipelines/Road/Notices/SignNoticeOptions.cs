namespace Phi.Edge.Pipelines.Road.Notices;

/// <summary>Which signs the driver is told of, and when. One rule per kind.</summary>
public sealed class SignNoticeOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Road:Policy:Notice";

    /// <summary>Below this speed nothing is told.</summary>
    /// <value>Default 8 km/h. Range 0 to 30 km/h. Source: ours; walking pace.</value>
    public float MinSpeed { get; set; } = 8;

    /// <summary>A notice stays this long after its sign was last found in the picture.</summary>
    /// <value>Default 1.5 s. Range 0.5 to 5 s. Source: ours; near signs leave the picture.</value>
    public TimeSpan Hold { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Stop signs.</summary>
    public SignNoticeRule Stop { get; set; } = new() { SafeSpeed = 0, Braking = 1.5f, HardBraking = 3.5f };

    /// <summary>Give way signs.</summary>
    public SignNoticeRule GiveWay { get; set; } = new() { SafeSpeed = 20, Braking = 2 };

    /// <summary>No entry: only when it faces the car's own path.</summary>
    public SignNoticeRule NoEntry { get; set; } = new() { SafeSpeed = 0, LargestOffset = 4, Braking = 1 };

    /// <summary>Wrong way: only when it faces the car's own path.</summary>
    public SignNoticeRule WrongWay { get; set; } = new() { SafeSpeed = 0, LargestOffset = 6, Braking = 0.5f, HardBraking = 1 };

    /// <summary>Level crossings.</summary>
    public SignNoticeRule LevelCrossing { get; set; } = new() { SafeSpeed = 50, Braking = 1 };

    /// <summary>Schools and school zones.</summary>
    public SignNoticeRule School { get; set; } = new() { SafeSpeed = 30, Braking = 1 };

    /// <summary>Children.</summary>
    public SignNoticeRule Children { get; set; } = new() { SafeSpeed = 40, Braking = 1 };

    /// <summary>Pedestrian crossings.</summary>
    public SignNoticeRule Pedestrians { get; set; } = new() { SafeSpeed = 50, Braking = 1.5f };

    /// <summary>Curves; a recommended speed on a plate counts instead of the safe speed.</summary>
    public SignNoticeRule Curve { get; set; } = new() { SafeSpeed = 70, Braking = 1.5f };
}
