namespace Phi.Edge.Perception.ModelImport;

/// <summary>
/// The value of a 4x4 transform tensor, kept as what it is used for: a row point p [N,2] maps to p · Linear + Translation.
/// </summary>
/// <param name="Linear">ONNX value [2,2], the transposed linear part.</param>
/// <param name="Translation">ONNX value [1,2].</param>
internal sealed record AffineTransform(string Linear, string Translation);
