using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road;

/// <summary>What is known beside the picture when a frame is decided on.</summary>
/// <param name="Vehicle">What the car says of itself.</param>
/// <param name="Map">The map's speed limit; null without one.</param>
/// <param name="OverspeedOn">The driver has not turned the overspeed warning off.</param>
public readonly record struct RoadWorld(VehicleState Vehicle, MapLimit? Map, bool OverspeedOn);
