using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Vehicle;

/// <summary>What one source says of the car. Null: it says nothing.</summary>
internal sealed record VehicleObservation
{
    public static VehicleObservation Nothing { get; } = new();

    public Observed<float>? SpeedKmh { get; init; }

    public Observed<IgnitionState>? Ignition { get; init; }

    public Observed<Gear>? Gear { get; init; }

    public Observed<VehiclePosition>? Position { get; init; }
}
