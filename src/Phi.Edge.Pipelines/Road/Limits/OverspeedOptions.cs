namespace Phi.Edge.Pipelines.Road.Limits;

/// <summary>The warning cascade of intelligent speed assistance.</summary>
public sealed class OverspeedOptions
{
    /// <summary>Below this speed nobody is warned.</summary>
    /// <value>Default 20 km/h. Range 5 to 20 km/h. Source: (EU) 2021/1958: active from 20 km/h at the latest.</value>
    public float MinSpeed { get; set; } = 20;

    /// <summary>Above the limit by this much counts as exceeding it.</summary>
    /// <value>Default 1 km/h. Range 0 to 5 km/h. Source: (EU) 2021/1958: limit + 1 km/h.</value>
    public float Tolerance { get; set; } = 1;

    /// <summary>Above the limit by this share counts as exceeding it; the larger of both tolerances holds.</summary>
    /// <value>Default 0 %. Range 0 to 3 %. Source: (EU) 2021/1958: up to 3 %, as speedometers show too much.</value>
    public float ToleranceShare { get; set; }

    /// <summary>Exceeding for this long: the limit is shown, flashing, without a sound.</summary>
    /// <value>Default 1 s. Range 0 to 1.5 s. Source: (EU) 2021/1958: at most 1.5 s.</value>
    public TimeSpan VisualAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Exceeding for this long above 100 %: sound.</summary>
    /// <value>Default 6 s. Range 1.5 to 6 s. Source: (EU) 2021/1958.</value>
    public TimeSpan SoundAfter { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>Exceeding for this long at 110 % or more: sound.</summary>
    /// <value>Default 5 s. Range 1.5 to 5 s. Source: (EU) 2021/1958.</value>
    public TimeSpan SoundAfter110 { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Exceeding for this long at 120 % or more: sound.</summary>
    /// <value>Default 4 s. Range 1.5 to 4 s. Source: (EU) 2021/1958.</value>
    public TimeSpan SoundAfter120 { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Exceeding for this long at 130 % or more: sound.</summary>
    /// <value>Default 3 s. Range 1.5 to 3 s. Source: (EU) 2021/1958.</value>
    public TimeSpan SoundAfter130 { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long the sound goes on unless the driver slows down.</summary>
    /// <value>Default 4 s. Range 3 to 5 s. Source: (EU) 2021/1958: at least 3 s, never more than 5 s.</value>
    public TimeSpan SoundFor { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long the limit goes on flashing after the sound.</summary>
    /// <value>Default 6 s. Range 5 to 60 s. Source: (EU) 2021/1958: at least 5 s.</value>
    public TimeSpan VisualAfterSound { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>Time since the last frame beyond which a run of exceeding begins anew.</summary>
    /// <value>Default 1 s. Range 0.5 to 5 s. Source: ours.</value>
    public TimeSpan LongestGap { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>A limit that is only assumed (shown with a question mark) gives a sound too.</summary>
    /// <value>Default false: only the flashing limit. Source: ours; a false sound costs more than a missing one.</value>
    public bool SoundWhenAssumed { get; set; }
}
