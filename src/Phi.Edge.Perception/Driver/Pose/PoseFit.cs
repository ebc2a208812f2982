namespace Phi.Edge.Perception.Driver.Pose;

/// <summary>A solved pose.</summary>
/// <param name="Transform">Where the head is.</param>
/// <param name="ErrorPixels">Root mean square distance between the points seen and the points the pose predicts.</param>
/// <param name="ErrorCentimetres">The same at the head's distance, so that near and far faces compare.</param>
internal readonly record struct PoseFit(HeadTransform Transform, double ErrorPixels, double ErrorCentimetres);
