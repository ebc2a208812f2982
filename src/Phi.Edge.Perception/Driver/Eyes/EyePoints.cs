using Phi.Edge.Perception.Driver.Mesh;

namespace Phi.Edge.Perception.Driver.Eyes;

/// <summary>Mesh numbers of one eye, in the order of the picture: from its left corner (p1) over the upper lid to its right corner (p4).</summary>
/// <param name="P1">Corner at image left.</param>
/// <param name="P2">Upper lid, left.</param>
/// <param name="P3">Upper lid, right.</param>
/// <param name="P4">Corner at image right.</param>
/// <param name="P5">Lower lid, right.</param>
/// <param name="P6">Lower lid, left.</param>
/// <param name="Iris">Iris centre.</param>
/// <param name="FarYawSign">Sign of the head's yaw that turns this eye away from the camera.</param>
internal sealed record EyePoints(short P1, short P2, short P3, short P4, short P5, short P6, short Iris, int FarYawSign)
{
    /// <summary>The subject's right eye.</summary>
    public static EyePoints Right { get; } = new(33, 160, 158, 133, 153, 144, FaceMeshIndices.RightIris, -1);

    /// <summary>The subject's left eye.</summary>
    public static EyePoints Left { get; } = new(362, 385, 387, 263, 373, 380, FaceMeshIndices.LeftIris, 1);
}
