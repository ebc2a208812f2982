using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Driver.Mesh;

namespace Phi.Edge.Perception.Driver.Pose;

/// <summary>
/// Perspective-n-point over the rigid points of the face: Levenberg-Marquardt with Huber weights, so that a hand over one
/// temple does not turn the head. Starts from the previous frame's pose, else from a frontal face of the right size.
/// </summary>
internal sealed class HeadPoseSolver
{
    /// <summary>Residuals beyond this many centimetres count linearly; twice the misfit of an ordinary face (0.5 cm rms).</summary>
    public const double DefaultHuberCentimetres = 1.0;

    // Beyond this misfit a start from the previous pose is not trusted and other starts are tried.
    private const double PoorCentimetres = 1.2;
    private const int MaximumSteps = 25;

    private readonly double _huber;

    /// <param name="huberCentimetres">Where residuals begin to count linearly; infinity for plain least squares.</param>
    public HeadPoseSolver(double huberCentimetres = DefaultHuberCentimetres) => _huber = huberCentimetres;

    /// <summary>Solves for the pose.</summary>
    /// <param name="landmarks">All landmarks in image pixels.</param>
    /// <param name="camera">The camera.</param>
    /// <param name="previous">The pose of the frame before; null to start afresh.</param>
    public PoseFit Solve(ReadOnlySpan<ImagePoint> landmarks, in CameraIntrinsics camera, HeadTransform? previous)
    {
        Span<ImagePoint> seen = stackalloc ImagePoint[CanonicalFace.Points.Length];
        for (var i = 0; i < seen.Length; i++) seen[i] = landmarks[CanonicalFace.Indices[i]];
        if (previous is { } start)
        {
            var tracked = Refine(start, seen, camera);
            if (tracked.ErrorCentimetres < PoorCentimetres) return tracked;
        }

        var best = Refine(Frontal(landmarks, camera, 0), seen, camera);
        for (var side = -1; side <= 1 && best.ErrorCentimetres > PoorCentimetres; side += 2)
        {
            var turned = Refine(Frontal(landmarks, camera, side * 0.8), seen, camera);
            if (turned.ErrorCentimetres < best.ErrorCentimetres) best = turned;
        }

        return best;
    }

    private static HeadTransform Frontal(ReadOnlySpan<ImagePoint> landmarks, in CameraIntrinsics camera, double yaw)
    {
        var (right, left) = (landmarks[FaceMeshIndices.RightEyeOuter], landmarks[FaceMeshIndices.LeftEyeOuter]);
        var (dx, dy) = ((double)left.X - right.X, (double)left.Y - right.Y);
        var rotation = Rotation3d.FromVector(new(0, 0, Math.Atan2(dy, dx))) * Rotation3d.FromVector(new(0, -yaw, 0));
        var span = Math.Max(Math.Sqrt(dx * dx + dy * dy), 1e-3) / Math.Cos(yaw);
        var distance = camera.FocalX * CanonicalFace.EyeSpan / span;
        var eyes = new Vector3d(
            ((right.X + left.X) / 2d - camera.CenterX) / camera.FocalX * distance,
            ((right.Y + left.Y) / 2d - camera.CenterY) / camera.FocalY * distance,
            distance);
        return new(rotation, eyes - rotation * new Vector3d(0, -2.663991, -3.173422));
    }

    private PoseFit Refine(HeadTransform pose, ReadOnlySpan<ImagePoint> seen, in CameraIntrinsics camera)
    {
        Span<double> matrix = stackalloc double[NormalEquations.Size * NormalEquations.Size];
        Span<double> vector = stackalloc double[NormalEquations.Size];
        Span<double> step = stackalloc double[NormalEquations.Size];
        var equations = new NormalEquations(matrix, vector);
        var (damping, cost) = (1e-3, PoseResiduals.Cost(pose, seen, camera, _huber));
        for (var i = 0; i < MaximumSteps && damping < 1e6; i++)
        {
            PoseResiduals.Linearize(pose, seen, camera, _huber, equations);
            if (!equations.TrySolve(damping, step)) break;
            var moved = new HeadTransform(
                Rotation3d.FromVector(new(step[0], step[1], step[2])) * pose.Rotation,
                pose.Translation + new Vector3d(step[3], step[4], step[5]));
            var lower = PoseResiduals.Cost(moved, seen, camera, _huber);
            if (!(lower < cost))
            {
                damping *= 10;
                continue;
            }

            var settled = cost - lower < 1e-9 * cost;
            (pose, cost, damping) = (moved, lower, Math.Max(damping / 10, 1e-9));
            if (settled) break;
        }

        var error = PoseResiduals.RootMeanSquare(pose, seen, camera);
        return new(pose, error, error * pose.Translation.Z / camera.FocalX);
    }
}
