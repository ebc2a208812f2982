using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>Head pose in degrees relative to the driver's natural pose, as the un-mirrored picture shows it.</summary>
/// <param name="Yaw">-180 to 180, positive: nose towards image right.</param>
/// <param name="Pitch">-180 to 180, positive: up.</param>
/// <param name="Roll">-180 to 180, positive: clockwise on screen.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record HeadMessage(
    [property: Range(-180.0, 180)] double Yaw,
    [property: Range(-180.0, 180)] double Pitch,
    [property: Range(-180.0, 180)] double Roll,
    [property: Range(0.0, 1)] double Confidence);
