namespace Phi.Edge.Contracts.Ports;

/// <summary>How well the driver's own natural pose and eye opening are known.</summary>
/// <param name="Progress">0 (population defaults in use) to 1 (learned).</param>
/// <param name="OpenEar">Eye aspect ratio of this driver's open eyes.</param>
/// <param name="Natural">This driver's pose when looking ahead, already subtracted from the reading's pose.</param>
public readonly record struct CalibrationState(float Progress, float OpenEar, HeadPose Natural);
