namespace Phi.Edge.Contracts.Wire;

/// <summary>Head pose in degrees relative to the driver's natural pose, as the un-mirrored picture shows it.</summary>
/// <param name="Yaw">-180 to 180, positive: nose towards image right.</param>
/// <param name="Pitch">-180 to 180, positive: up.</param>
/// <param name="Roll">-180 to 180, positive: clockwise on screen.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record HeadMessage(double Yaw, double Pitch, double Roll, double Confidence);
