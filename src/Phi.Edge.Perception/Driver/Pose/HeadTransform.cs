using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Driver.Pose;

/// <summary>Where the head is in front of the camera: rotation, and position in centimetres (x right, y down, z away).</summary>
internal readonly record struct HeadTransform(Rotation3d Rotation, Vector3d Translation)
{
    private const double Degrees = 180 / Math.PI;

    /// <summary>Orientation relative to the optical axis.</summary>
    public HeadPose ToOpticalAxis()
    {
        var (x, y, z) = (-Rotation.Row0.Z, -Rotation.Row1.Z, -Rotation.Row2.Z);
        return new(
            (float)(Math.Atan2(x, -z) * Degrees),
            (float)(Math.Atan2(-y, Math.Sqrt(x * x + z * z)) * Degrees),
            (float)(Math.Atan2(Rotation.Row1.X, Rotation.Row0.X) * Degrees));
    }

    /// <summary>
    /// Orientation relative to the line from the head to the camera, so that a face that looks into the lens reads zero
    /// wherever it is in the picture.
    /// </summary>
    public HeadPose ToLineOfSight()
    {
        var (x, y, z) = Translation;
        var pose = ToOpticalAxis();
        return pose with
        {
            Yaw = Wrap(pose.Yaw - (float)(Math.Atan2(-x, z) * Degrees)),
            Pitch = pose.Pitch - (float)(Math.Atan2(y, Math.Sqrt(x * x + z * z)) * Degrees),
        };
    }

    private static float Wrap(float degrees) => degrees - 360 * MathF.Round(degrees / 360);
}
