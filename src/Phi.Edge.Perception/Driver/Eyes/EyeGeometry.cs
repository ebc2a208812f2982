using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Driver.Pose;

namespace Phi.Edge.Perception.Driver.Eyes;

/// <summary>What the landmarks say of one eye.</summary>
/// <param name="Ear">Eye aspect ratio as seen (Soukupova and Cech, 2016).</param>
/// <param name="Width">Distance between its corners in pixels, as seen.</param>
/// <param name="IrisX">Iris centre from the middle between the corners, along their line, in eye widths.</param>
/// <param name="IrisY">The same across, positive down.</param>
/// <param name="Foreshortening">Share of the eye's width that the head's turn leaves visible, 0 to 1.</param>
internal readonly record struct EyeGeometry(float Ear, float Width, float IrisX, float IrisY, float Foreshortening)
{
    // Corner to corner on the canonical face in centimetres: 2.59 across, 0.58 in depth, the inner corner in front.
    private const double CornerAcross = 2.589427;
    private const double CornerDepth = 0.584482;

    /// <summary>
    /// Eye aspect ratio with the width restored that the head's turn takes away; at most doubled, because beyond 60
    /// degrees the far corner is guessed.
    /// </summary>
    public float FrontalEar => Ear * Math.Clamp(Foreshortening, 0.5f, 1);

    /// <summary>Reads the landmarks.</summary>
    public static EyeGeometry Measure(ReadOnlySpan<ImagePoint> landmarks, EyePoints eye, in HeadTransform head)
    {
        var (left, right) = (landmarks[eye.P1], landmarks[eye.P4]);
        var (dx, dy) = (right.X - left.X, right.Y - left.Y);
        var width = Math.Max(MathF.Sqrt(dx * dx + dy * dy), 1e-3f);
        var ear = (Distance(landmarks[eye.P2], landmarks[eye.P6]) + Distance(landmarks[eye.P3], landmarks[eye.P5]))
            / (2 * width);
        var iris = landmarks[eye.Iris];
        var (x, y) = (iris.X - (left.X + right.X) / 2, iris.Y - (left.Y + right.Y) / 2);
        var (ux, uy) = (dx / width, dy / width);
        var foreshortening = Shorten(eye, head);
        var frontal = width / Math.Clamp(foreshortening, 0.5f, 1);
        return new(ear, width, (x * ux + y * uy) / frontal, (y * ux - x * uy) / frontal, foreshortening);
    }

    private static float Shorten(EyePoints eye, in HeadTransform head)
    {
        // From the corner at image left to the one at image right; depth grows towards the outer corner.
        var along = head.Rotation * new Vector3d(CornerAcross, 0, eye.FarYawSign * CornerDepth);
        var sight = head.Translation * (1 / Math.Max(head.Translation.Length, 1e-6));
        return (float)Math.Min((along - sight * along.Dot(sight)).Length / CornerAcross, 1);
    }

    private static float Distance(ImagePoint a, ImagePoint b)
    {
        var (dx, dy) = (a.X - b.X, a.Y - b.Y);
        return MathF.Sqrt(dx * dx + dy * dy);
    }
}
