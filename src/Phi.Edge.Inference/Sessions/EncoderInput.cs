namespace Phi.Edge.Inference.Sessions;

/// <summary>A tensor for an encoder: float, int64 or bool values and their shape. Floats become the type that the graph declares.</summary>
internal sealed record EncoderInput(string Name, Array Values, long[] Shape);
