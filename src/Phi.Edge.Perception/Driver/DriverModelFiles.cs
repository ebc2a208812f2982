namespace Phi.Edge.Perception.Driver;

/// <summary>The prepared networks of the driver model.</summary>
/// <param name="ShortRange">Path of face_detection_short_range as ONNX.</param>
/// <param name="FullRange">Path of face_detection_full_range as ONNX.</param>
/// <param name="Mesh">Path of face_landmark_with_attention as ONNX.</param>
public sealed record DriverModelFiles(string ShortRange, string FullRange, string Mesh);
