namespace Phi.Edge.Contracts.Ports;

/// <summary>What the car says of itself. Values that are missing or too old are unknown, never assumed.</summary>
/// <param name="SpeedKmh">Speed over ground in km/h; null when unknown or stale.</param>
/// <param name="Ignition">Ignition.</param>
/// <param name="Gear">Gear.</param>
public readonly record struct VehicleState(float? SpeedKmh, IgnitionState Ignition, Gear Gear)
{
    /// <summary>Nothing is known.</summary>
    public static VehicleState Unknown { get; } = new(null, IgnitionState.Unknown, Gear.Unknown);

    /// <summary>Where the car is; null when unknown or stale.</summary>
    public VehiclePosition? Position { get; init; }
}
