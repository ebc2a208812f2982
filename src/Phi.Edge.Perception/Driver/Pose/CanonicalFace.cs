namespace Phi.Edge.Perception.Driver.Pose;

/// <summary>
/// The twelve points of MediaPipe's canonical face that hardly move with expression (nose ridge, forehead, eye corners,
/// nostril wings, temples), in centimetres, turned into camera axes: x right, y down, z away, so that a face that looks
/// into the camera has no rotation. Chin and mouth are left out: on a smiling face they cost 10 to 15 degrees of pitch.
/// </summary>
internal static class CanonicalFace
{
    /// <summary>Distance between the outer eye corners in centimetres.</summary>
    public const double EyeSpan = 2 * 4.445859;

    /// <summary>Mesh numbers of the rigid points.</summary>
    public static readonly short[] Indices = [4, 6, 10, 33, 133, 263, 362, 129, 358, 127, 356, 168];

    /// <summary>Their positions.</summary>
    public static ReadOnlySpan<Vector3d> Points => RigidPoints;

    private static readonly Vector3d[] RigidPoints =
    [
        new(0, 0.463170, -7.586580), new(0, -2.473255, -5.788627), new(0, -8.261778, -4.481535),
        new(-4.445859, -2.663991, -3.173422), new(-1.856432, -2.585245, -3.757904),
        new(4.445859, -2.663991, -3.173422), new(1.856432, -2.585245, -3.757904),
        new(-1.785794, 0.978284, -4.850470), new(1.785794, 0.978284, -4.850470),
        new(-7.743095, -2.364999, 2.005167), new(7.743095, -2.364999, 2.005167), new(0, -3.271027, -5.236015),
    ];
}
