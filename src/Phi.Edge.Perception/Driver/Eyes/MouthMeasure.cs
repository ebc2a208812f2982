using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Driver.Mesh;

namespace Phi.Edge.Perception.Driver.Eyes;

/// <summary>Opening of the mouth: mean of three inner lip distances over the inner width.</summary>
internal static class MouthMeasure
{
    public static float Opening(ReadOnlySpan<ImagePoint> landmarks)
    {
        var height = 0f;
        for (var i = 0; i < FaceMeshIndices.MouthUpper.Length; i++)
            height += Distance(landmarks[FaceMeshIndices.MouthUpper[i]], landmarks[FaceMeshIndices.MouthLower[i]]);
        var corners = FaceMeshIndices.MouthCorners;
        var width = Math.Max(Distance(landmarks[corners[0]], landmarks[corners[1]]), 1e-3f);
        return height / FaceMeshIndices.MouthUpper.Length / width;
    }

    private static float Distance(ImagePoint a, ImagePoint b)
    {
        var (dx, dy) = (a.X - b.X, a.Y - b.Y);
        return MathF.Sqrt(dx * dx + dy * dy);
    }
}
