namespace Phi.Edge.Pipelines.Driver;

/// <summary>Bands of speed. Rising, a band begins at its speed; falling, it ends <see cref="Hysteresis"/> below.</summary>
public sealed class SpeedOptions
{
    /// <summary>Slower is standing.</summary>
    /// <value>Default 3 km/h. Range 1 to 10 km/h. Source: ours; speed signals read 0 below walking pace.</value>
    public float Moving { get; set; } = 3;

    /// <summary>From here distraction is watched, with the low-speed limit.</summary>
    /// <value>Default 20 km/h. Range 10 to 40 km/h, above <see cref="Moving"/>. Source: (EU) 2023/2590.</value>
    public float Low { get; set; } = 20;

    /// <summary>From here the high-speed limit holds.</summary>
    /// <value>Default 50 km/h. Range 30 to 80 km/h, above <see cref="Low"/>. Source: (EU) 2023/2590.</value>
    public float High { get; set; } = 50;

    /// <summary>How far below its start a band ends.</summary>
    /// <value>Default 2 km/h. Range 0 to 5 km/h, below <see cref="Moving"/>. Source: ours.</value>
    public float Hysteresis { get; set; } = 2;
}
