namespace Phi.Edge.Pipelines.Driver;

/// <summary>When degraded monitoring is announced.</summary>
public sealed class MonitoringOptions
{
    /// <summary>Degraded for this long in sum is announced.</summary>
    /// <value>Default 5 s. Range 1 to 10 s. Source: Euro NCAP 2026: tell the driver within 10 s.</value>
    public TimeSpan AnnounceAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Good for this long without a break takes the announcement back.</summary>
    /// <value>Default 2 s. Range 0.5 to 20 s. Source: ours; shorter than openpilot's 20 s, which concerns the lens only.</value>
    public TimeSpan RestoreAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Seconds of degraded time that one good second takes back before the announcement.</summary>
    /// <value>Default 0.5. Range 0.1 to 5. Source: ours; a third of bad readings is announced in the end, a tenth never.</value>
    public float Forgiveness { get; set; } = 0.5f;

    /// <summary>Readings further apart than this say nothing about the time between: timers stand still. Further back than this, everything begins anew.</summary>
    /// <value>Default 0.5 s. Range 0.1 to 2 s. Source: ours; at 10 frames/s four lost frames.</value>
    public TimeSpan MaxGap { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Readings further apart than this begin anew: another drive or clip.</summary>
    /// <value>Default 15 s. Range 10 to 60 s. Source: ours; above the hold times, so that a lost camera does not end an alert early.</value>
    public TimeSpan ForgetAfter { get; set; } = TimeSpan.FromSeconds(15);
}
