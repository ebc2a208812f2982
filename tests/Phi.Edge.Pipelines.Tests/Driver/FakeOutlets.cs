using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Tests.Driver;

/// <summary>Stands for the vehicle, the state sink and the observer.</summary>
internal sealed class FakeOutlets : IVehicleState, IDriverStateSink, IDriverObserver
{
    public VehicleState Current { get; set; } = new(100, IgnitionState.On, Gear.Drive);

    public List<DriverState> States { get; } = [];

    public List<(long Frame, int Landmarks, AlertEvent? Shown)> Observed { get; } = [];

    public void Publish(in DriverState state) => States.Add(state);

    public void Observe(Frame frame, ReadOnlySpan<ImagePoint> landmarks, in DriverState state, in AlertEvent? shown) =>
        Observed.Add((frame.Id, landmarks.Length, shown));
}
