using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>Gaze in degrees relative to the driver's natural direction, signs as in <see cref="HeadMessage"/>.</summary>
/// <param name="Yaw">-180 to 180, positive: towards image right.</param>
/// <param name="Pitch">-180 to 180, positive: up.</param>
/// <param name="Confidence">0 (eyes closed or hidden) to 1.</param>
public sealed record GazeMessage(
    [property: Range(-180.0, 180)] double Yaw,
    [property: Range(-180.0, 180)] double Pitch,
    [property: Range(0.0, 1)] double Confidence);
