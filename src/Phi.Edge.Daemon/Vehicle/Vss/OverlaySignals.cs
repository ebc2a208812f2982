using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Daemon.Vehicle.Vss;

/// <summary>Signals that VSS 6.0 lacks; docs/vss/phi-edge-overlay.vspec defines them.</summary>
internal static class OverlaySignals
{
    private const string Root = "Vehicle.PhiEdge";

    public static IEnumerable<VssSignal> Rows() =>
    [
        new($"{Root}.Driver.Condition", VssType.String, null, known => known.Driver is { } d ? Word(d.Condition) : null) { Allowed = Words<DriverCondition>() },
        new($"{Root}.Driver.Degradation", VssType.String, null, known => known.Driver is { } d ? Word(d.Degradation) : null)
        {
            Allowed = Words<MonitoringDegradation>(),
        },
        Number($"{Root}.Driver.Perclos", VssType.Float, "percent", 100, 0.5, d => d.Perclos * 100),
        Number($"{Root}.Driver.BlinkRate", VssType.Float, "cpm", 300, 1, d => d.BlinksPerMinute),
        Number($"{Root}.Driver.Yawns", VssType.UInt16, null, 1000, 1, d => d.Yawns),
        Number($"{Root}.Driver.EyesClosedTime", VssType.Float, "s", 3600, 0.2, d => d.EyesClosedFor.TotalSeconds),
        Number($"{Root}.Driver.LookingAwayTime", VssType.Float, "s", 3600, 0.2, d => d.LookingAwayFor.TotalSeconds),
        new($"{Root}.Alert.Kind", VssType.String, null, known => known.Alert is { } alert ? Word(alert.Kind) : SignalValue.Of("NONE"))
        {
            Allowed = ["NONE", .. AlertCatalog.All.Where(row => row.Recorded).Select(row => Word(row.Kind).Text!)],
        },
        new($"{Root}.Alert.Level", VssType.String, null, known => Word(known.Alert?.Level ?? AlertLevel.None)) { Allowed = Words<AlertLevel>() },
        new($"{Root}.Voice.Stage", VssType.String, null, known => known.Voice is { } voice ? Word(voice.Stage) : null) { Allowed = Words<VoiceStage>() },
        new($"{Root}.Voice.End", VssType.String, null, known => known.Voice?.End is { } end ? Word(end) : null) { Allowed = Words<VoiceEndReason>() },
        new($"{Root}.Voice.Command", VssType.String, null, known => known.Voice is { Commands: [var command, ..] } ? SignalValue.Of(command) : null),
    ];

    /// <summary>An enum value as VSS writes words: <c>NoFace</c> is <c>NO_FACE</c>.</summary>
    public static SignalValue Word<T>(T value) where T : struct, Enum =>
        SignalValue.Of(WireJson.NameOf(value).Replace('-', '_').ToUpperInvariant());

    /// <summary>All values of an enum.</summary>
    public static string[] Words<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => Word(value).Text!)];

    private static VssSignal Number(string path, VssType type, string? unit, double max, double step, Func<DriverState, double?> read) =>
        new(path, type, unit, known => known.Driver is { } driver && read(driver) is { } number && double.IsFinite(number) ? SignalValue.Of(number) : null)
        {
            Min = 0, Max = max, Step = step,
        };
}
