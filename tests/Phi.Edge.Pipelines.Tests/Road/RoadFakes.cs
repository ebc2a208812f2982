using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Tests.Road;

/// <summary>Stands for the vehicle, its signals, the map, the sinks and the observer.</summary>
internal sealed class RoadFakes : IVehicleState, IVehicleSignals, IMapLimit, IRoadStateSink, ISignSink, IRoadObserver
{
    VehicleState IVehicleState.Current => Vehicle;

    MapLimit? IMapLimit.Current => Map;

    public VehicleState Vehicle { get; set; } = new(50, IgnitionState.On, Gear.Drive);

    public MapLimit? Map { get; set; }

    public Dictionary<string, SignalValue> Signals { get; } = [];

    public List<RoadState> States { get; } = [];

    public List<SignReport> Signs { get; } = [];

    public List<(long Frame, int Signs, AlertEvent? Shown)> Observed { get; } = [];

    public bool TryGet(string path, out SignalValue value) => Signals.TryGetValue(path, out value);

    public void Publish(in RoadState state) => States.Add(state);

    public void Publish(SignReport sign) => Signs.Add(sign);

    public void Observe(Frame frame, ReadOnlySpan<TrackedSign> signs, in RoadState state, in AlertEvent? shown) => Observed.Add((frame.Id, signs.Length, shown));
}
