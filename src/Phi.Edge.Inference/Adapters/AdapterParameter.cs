using Microsoft.ML.OnnxRuntime.Tensors;

namespace Phi.Edge.Inference.Adapters;

/// <summary>One tensor of an adapter file: where its bytes lie, counted from the file's beginning.</summary>
internal sealed record AdapterParameter(string Name, TensorElementType Type, IReadOnlyList<long> Dimensions, int Offset, int Length);
