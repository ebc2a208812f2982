namespace Phi.Edge.Pipelines.Driver;

/// <summary>What a yawn is, and how many are many. Mouth opening is inner height over inner width.</summary>
public sealed class YawnOptions
{
    /// <summary>Smoothed opening from which a yawn may begin: the upper threshold.</summary>
    /// <value>Default 0.6. Range 0.3 to 1.5, above <see cref="EndOpening"/>. Source: above 0.5 is wide open; a laugh widens the mouth and stays below.</value>
    public float StartOpening { get; set; } = 0.6f;

    /// <summary>Smoothed opening below which it ends: the lower threshold.</summary>
    /// <value>Default 0.4. Range 0.1 to 1.2. Source: ours; two thirds of the upper.</value>
    public float EndOpening { get; set; } = 0.4f;

    /// <summary>Time constant of the first-order filter; syllables are shorter.</summary>
    /// <value>Default 0.2 s. Range 0.05 to 1 s. Source: ours; speech opens the mouth 4 to 8 times a second.</value>
    public TimeSpan FilterTime { get; set; } = TimeSpan.FromSeconds(0.2);

    /// <summary>Shortest yawn.</summary>
    /// <value>Default 2 s. Range 1 to 5 s. Source: yawns last 4 to 7 s on average (Barbizet, 1958), of which the wide part is about half.</value>
    public TimeSpan MinDuration { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest yawn; longer is singing, or a mouth that is not seen well.</summary>
    /// <value>Default 10 s. Range 4 to 20 s. Source: the same, with a margin.</value>
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Window in which yawns are counted.</summary>
    /// <value>Default 300 s. Range 60 to 1800 s. Source: ours.</value>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>This many in the window give a notice; it ends below one less.</summary>
    /// <value>Default 3 yawns. Range 2 to 20 yawns. Source: ours; a rested driver yawns less than once in five minutes.</value>
    public int Notice { get; set; } = 3;
}
