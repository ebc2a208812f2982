namespace Phi.Edge.Perception.Devices;

/// <summary>How patient a supervisor is; the options of each device document the values.</summary>
internal sealed record WatchLimits(TimeSpan Open, TimeSpan Stall, TimeSpan BackoffMin, TimeSpan BackoffMax);
