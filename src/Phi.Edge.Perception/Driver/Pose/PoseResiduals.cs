using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Driver.Pose;

/// <summary>Distances between the rigid points as seen and as a pose predicts them, and their derivatives.</summary>
internal static class PoseResiduals
{
    /// <summary>Sum of Huber losses; infinite when a point lies behind the camera.</summary>
    public static double Cost(in HeadTransform pose, ReadOnlySpan<ImagePoint> seen, in CameraIntrinsics camera, double huber)
    {
        var (sum, limit) = (0d, huber * camera.FocalX / pose.Translation.Z);
        for (var i = 0; i < seen.Length; i++)
        {
            if (!TryResidual(pose, i, seen[i], camera, out _, out var x, out var y)) return double.PositiveInfinity;
            var distance = Math.Sqrt(x * x + y * y);
            sum += distance <= limit ? distance * distance : 2 * limit * distance - limit * limit;
        }

        return sum;
    }

    public static double RootMeanSquare(in HeadTransform pose, ReadOnlySpan<ImagePoint> seen, in CameraIntrinsics camera)
        => Math.Sqrt(Cost(pose, seen, camera, double.PositiveInfinity) / seen.Length);

    /// <summary>Fills the normal equations for a rotation applied from the left and a translation added.</summary>
    public static void Linearize(
        in HeadTransform pose, ReadOnlySpan<ImagePoint> seen, in CameraIntrinsics camera, double huber,
        NormalEquations equations)
    {
        equations.Clear();
        Span<double> gradient = stackalloc double[NormalEquations.Size];
        var limit = huber * camera.FocalX / pose.Translation.Z;
        for (var i = 0; i < seen.Length; i++)
        {
            if (!TryResidual(pose, i, seen[i], camera, out var at, out var x, out var y)) continue;
            var distance = Math.Sqrt(x * x + y * y);
            var weight = distance <= limit ? 1 : limit / distance;
            var arm = at - pose.Translation;
            var (scaleX, scaleY) = (camera.FocalX / at.Z, camera.FocalY / at.Z);
            Fill(gradient, new(scaleX, 0, -scaleX * at.X / at.Z), arm);
            equations.Add(gradient, x, weight);
            Fill(gradient, new(0, scaleY, -scaleY * at.Y / at.Z), arm);
            equations.Add(gradient, y, weight);
        }
    }

    // d(residual)/d(point) = slope; the point moves by (rotation x arm) + translation.
    private static void Fill(Span<double> gradient, Vector3d slope, Vector3d arm)
    {
        var turn = arm.Cross(slope);
        (gradient[0], gradient[1], gradient[2]) = (turn.X, turn.Y, turn.Z);
        (gradient[3], gradient[4], gradient[5]) = (slope.X, slope.Y, slope.Z);
    }

    private static bool TryResidual(
        in HeadTransform pose, int index, ImagePoint seen, in CameraIntrinsics camera,
        out Vector3d at, out double x, out double y)
    {
        at = pose.Rotation * CanonicalFace.Points[index] + pose.Translation;
        x = camera.FocalX * at.X / at.Z + camera.CenterX - seen.X;
        y = camera.FocalY * at.Y / at.Z + camera.CenterY - seen.Y;
        return at.Z > 0.1;
    }
}
