using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Detection;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Driver.Mesh;

/// <summary>Where the landmark network looks: a square of 1.5 times the face, turned until the eyes are level (MediaPipe).</summary>
internal static class FaceRegions
{
    private const float Enlargement = 1.5f;

    /// <summary>From a detection in image pixels: keypoints 0 and 1 are the eyes.</summary>
    public static RegionOfInterest FromDetection(in Detected face)
    {
        var center = face.Center;
        return Square(center.X, center.Y, face.Width, face.Height, face.Keypoint(0), face.Keypoint(1));
    }

    /// <summary>From the landmarks of the frame before.</summary>
    public static RegionOfInterest FromLandmarks(FaceMesh mesh)
    {
        var box = mesh.Bounds;
        return Square(
            box.X + box.Width / 2, box.Y + box.Height / 2, box.Width, box.Height,
            mesh.Points[FaceMeshIndices.RightEyeOuter], mesh.Points[FaceMeshIndices.LeftEyeOuter]);
    }

    private static RegionOfInterest Square(float x, float y, float width, float height, ImagePoint from, ImagePoint to)
    {
        var side = Enlargement * Math.Max(width, height);
        return new(x, y, side, side, MathF.Atan2(to.Y - from.Y, to.X - from.X));
    }
}
