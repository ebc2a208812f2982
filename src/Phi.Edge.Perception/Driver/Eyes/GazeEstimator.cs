using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Driver.Eyes;

/// <summary>
/// Approximate gaze from the irises: the eyeball turns an iris centre that sits one radius in front of its middle, so the
/// iris moves by radius x sin(angle) against the eye corners. Good for telling zones apart (5 to 10 degrees), not for points.
/// </summary>
internal static class GazeEstimator
{
    // Width between the corners over the distance of the iris from the eyeball's centre, both of an average adult
    // (about 27 mm over 10.5 mm).
    private const float WidthPerRadius = 2.6f;

    // A level gaze holds the iris slightly above the line between the corners, in eye widths.
    private const float LevelIris = -0.04f;
    private const float Degrees = 180 / MathF.PI;

    /// <summary>Gaze relative to the line of sight, from the head's pose relative to it and the eyes weighted by confidence.</summary>
    public static GazeDirection Estimate(
        in HeadPose head, in EyeGeometry left, in EyeReading leftReading, in EyeGeometry right, in EyeReading rightReading)
    {
        var (a, b) = (Weight(leftReading), Weight(rightReading));
        if (a + b <= 0) return new(head.Yaw, head.Pitch, 0);
        var x = (left.IrisX * a + right.IrisX * b) / (a + b);
        var y = (left.IrisY * a + right.IrisY * b) / (a + b) - LevelIris;
        return new(head.Yaw + Angle(x), head.Pitch - Angle(y), Math.Max(a, b));
    }

    // A closing lid hides the iris from above, and the network begins to guess.
    private static float Weight(in EyeReading eye) => eye.Confidence * Math.Clamp((0.8f - eye.Closure) / 0.3f, 0, 1);

    private static float Angle(float offset) => MathF.Asin(Math.Clamp(offset * WidthPerRadius, -1, 1)) * Degrees;
}
