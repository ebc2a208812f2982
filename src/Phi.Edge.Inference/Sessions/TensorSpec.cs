using Microsoft.ML.OnnxRuntime.Tensors;

namespace Phi.Edge.Inference.Sessions;

/// <summary>A graph input or output: name, element type, dimensions (-1 where symbolic).</summary>
internal sealed record TensorSpec(string Name, TensorElementType Type, IReadOnlyList<int> Dimensions);
