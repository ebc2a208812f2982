namespace Phi.Edge.Pipelines.Driver;

/// <summary>PERCLOS P80: share of time in slow closures of at least 80 %. Shares run from 0 to 1.</summary>
public sealed class PerclosOptions
{
    /// <summary>Window.</summary>
    /// <value>Default 60 s. Range 30 to 300 s. Source: Dinges and Grace, 1998: over a minute.</value>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Closure from which lids count.</summary>
    /// <value>Default 0.8. Range 0.5 to 1. Source: P80, Wierwille 1994.</value>
    public float ClosedLevel { get; set; } = 0.8f;

    /// <summary>Closures shorter than this are blinks and do not count.</summary>
    /// <value>Default 0.4 s. Range 0.2 to 1 s. Source: blinks last 0.1 to 0.4 s, Wierwille 1994.</value>
    public TimeSpan SlowClosure { get; set; } = TimeSpan.FromSeconds(0.4);

    /// <summary>Share of the window that must hold valid readings; below it PERCLOS cannot be told.</summary>
    /// <value>Default 0.7. Range 0.3 to 1. Source: ours.</value>
    public float MinValid { get; set; } = 0.7f;

    /// <summary>Notice from here.</summary>
    /// <value>Default 0.08. Range 0.02 to 0.5. Source: field trial, 8 % advisory (NHTSA, 2008).</value>
    public float Notice { get; set; } = 0.08f;

    /// <summary>Warning from here.</summary>
    /// <value>Default 0.12. Range 0.02 to 0.8, above <see cref="Notice"/>. Source: the same, 12 % warning.</value>
    public float Warning { get; set; } = 0.12f;

    /// <summary>Critical from here.</summary>
    /// <value>Default 0.15. Range 0.02 to 1, above <see cref="Warning"/>. Source: above 15 % drowsy (Wierwille bands).</value>
    public float Critical { get; set; } = 0.15f;

    /// <summary>A level ends only this far below where it began: the second threshold.</summary>
    /// <value>Default 0.02. Range 0.005 to 0.05, below <see cref="Notice"/>. Source: ours; 1.2 s of closure in a minute, about two slow closures.</value>
    public float Hysteresis { get; set; } = 0.02f;
}
