namespace Phi.Edge.Pipelines.Alerts;

/// <summary>Settings of the alert arbiter.</summary>
public sealed class AlertOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Alerts";

    /// <summary>An acknowledged critical alert comes back after this time when its condition is still there.</summary>
    /// <value>Default 3 s. Range 1 to 10 s. Source: Euro NCAP, unresponsive driver: no return of gaze within 3 s of the warning.</value>
    public TimeSpan CriticalReturnAfter { get; set; } = TimeSpan.FromSeconds(3);
}
