namespace Phi.Edge.Contracts.Ports;

/// <summary>The newest vehicle state. Reading it never blocks.</summary>
public interface IVehicleState
{
    /// <summary>The state now; stale values are already unknown.</summary>
    VehicleState Current { get; }
}
