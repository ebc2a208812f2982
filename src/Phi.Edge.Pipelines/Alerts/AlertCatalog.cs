using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Alerts;

/// <summary>Every kind of alert in one table.</summary>
public static class AlertCatalog
{
    private static readonly AlertDefinition[] Rows =
    [
        Row(AlertKind.Microsleep, 50, 3, true, "s", "Your eyes were closed. Take a break."),
        Row(AlertKind.Sleep, 60, 5, false, "s", "Wake up!"),
        Row(AlertKind.Drowsiness, 30, 5, true, "%", "You seem tired. Take a break."),
        Row(AlertKind.Yawning, 10, 5, true, "yawns", "You are yawning often. Think of a break."),
        Row(AlertKind.Distraction, 40, 2, true, "s", "Eyes on the road."),
        Row(AlertKind.MonitoringDegraded, 20, 3, true, "MonitoringDegradation", "Driver monitoring is limited."),
        Row(AlertKind.Overspeed, 25, 1, true, "%", "You are above the speed limit.") with { Lane = AlertLane.Road, Recorded = false },
        Row(AlertKind.Sign, 15, 2, true, "SignKind", "Mind the sign ahead.") with { Lane = AlertLane.Road },
    ];

    /// <summary>All rows, in the order of <see cref="AlertKind"/>.</summary>
    public static IReadOnlyList<AlertDefinition> All => Rows;

    /// <summary>The row of a kind.</summary>
    public static AlertDefinition Of(AlertKind kind) => Rows[(int)kind];

    private static AlertDefinition Row(AlertKind kind, int priority, double seconds, bool acknowledgeable, string unit, string text) =>
        new(kind, priority, TimeSpan.FromSeconds(seconds), acknowledgeable, unit, text);
}
