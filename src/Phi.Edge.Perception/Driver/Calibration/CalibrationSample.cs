using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Driver.Calibration;

/// <summary>What one frame offers to the calibration, all before any offset is taken off.</summary>
/// <param name="At">Capture time.</param>
/// <param name="Head">Pose relative to the line of sight, degrees.</param>
/// <param name="PoseConfidence">0 to 1.</param>
/// <param name="Gaze">Gaze relative to the line of sight, degrees.</param>
/// <param name="LeftEar">Frontal eye aspect ratio, the subject's left eye.</param>
/// <param name="LeftConfidence">0 to 1.</param>
/// <param name="RightEar">Frontal eye aspect ratio, the subject's right eye.</param>
/// <param name="RightConfidence">0 to 1.</param>
internal readonly record struct CalibrationSample(
    TimeSpan At, HeadPose Head, float PoseConfidence, GazeDirection Gaze,
    float LeftEar, float LeftConfidence, float RightEar, float RightConfidence);
