using Phi.Edge.Perception.Models;

namespace Phi.Edge.Perception.Driver;

/// <summary>The prepared networks of the driver model.</summary>
/// <param name="ShortRange">Path of face_detection_short_range as ONNX.</param>
/// <param name="FullRange">Path of face_detection_full_range as ONNX.</param>
/// <param name="Mesh">Path of face_landmark_with_attention as ONNX.</param>
public sealed record DriverModelFiles(string ShortRange, string FullRange, string Mesh)
{
    /// <summary>Where the store keeps them.</summary>
    /// <exception cref="ModelCatalogException">One is not prepared.</exception>
    public static DriverModelFiles Locate(ModelStore store) => new(
        store.Locate("face_detection_short_range"),
        store.Locate("face_detection_full_range"),
        store.Locate("face_landmark_with_attention"));
}
