using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Vehicle.Vss;

/// <summary>Signals of the road, which VSS 6.0 lacks; docs/vss/phi-edge-overlay.vspec defines them.</summary>
internal static class RoadSignals
{
    private const string Root = "Vehicle.PhiEdge.Road";

    public static IEnumerable<VssSignal> Rows() =>
    [
        new($"{Root}.SpeedLimit", VssType.UInt16, "km/h", known => known.Road?.Limit.Kmh is { } limit ? SignalValue.Of(limit) : null) { Min = 0, Max = 400 },
        new($"{Root}.IsUnlimited", VssType.Boolean, null, known => known.Road is { } road ? SignalValue.Of(road.Limit.Unlimited) : null),
        Word($"{Root}.SpeedLimitSource", road => road.Limit.Source),
        Word($"{Root}.SpeedLimitCertainty", road => road.Limit.Certainty),
        Word($"{Root}.Sight", road => road.Sight),
        new($"{Root}.Sign", VssType.String, null, known => known.Road is { LastSigns: [{ Identity.Name: { Length: > 0 } name }, ..] } ? SignalValue.Of(name) : null),
    ];

    private static VssSignal Word<T>(string path, Func<RoadState, T> read) where T : struct, Enum =>
        new(path, VssType.String, null, known => known.Road is { } road ? OverlaySignals.Word(read(road)) : null) { Allowed = OverlaySignals.Words<T>() };
}
