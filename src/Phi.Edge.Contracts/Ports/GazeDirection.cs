namespace Phi.Edge.Contracts.Ports;

/// <summary>Direction of gaze from head and irises, in degrees, signs as in <see cref="HeadPose"/>.</summary>
/// <param name="Yaw">Positive: towards image right.</param>
/// <param name="Pitch">Positive: up.</param>
/// <param name="Confidence">0 (eyes closed or hidden) to 1.</param>
public readonly record struct GazeDirection(float Yaw, float Pitch, float Confidence);
