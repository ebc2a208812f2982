namespace Phi.Edge.Daemon;

/// <summary>Ids of the daemon's log messages: 3000 to 3999, a block of 100 per folder, never reused. docs/runbook.md explains each.</summary>
internal static class EventIds
{
    // Hosting: 3100-3199
    public const int LoopFailed = 3100;
    public const int LoopGaveUp = 3101;

    // Health: 3200-3299
    public const int WatchdogArmed = 3200;
    public const int WatchdogHeldBack = 3201;
    public const int HealthChanged = 3202;
}
