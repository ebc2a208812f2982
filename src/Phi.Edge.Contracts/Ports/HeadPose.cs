namespace Phi.Edge.Contracts.Ports;

/// <summary>Orientation of the head in degrees, as the camera image shows it.</summary>
/// <param name="Yaw">Positive: nose towards image right. For a mirrored camera the source is un-mirrored first.</param>
/// <param name="Pitch">Positive: up.</param>
/// <param name="Roll">Positive: clockwise on screen.</param>
public readonly record struct HeadPose(float Yaw, float Pitch, float Roll);
