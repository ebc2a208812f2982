namespace Phi.Edge.Inference.Sessions;

/// <summary>What became of a decoder file.</summary>
/// <param name="Graph">The rewritten graph; null when the file is good as it is.</param>
/// <param name="LongRopeSwitch">The largest total length with LongRoPE's short factors; 0 when there is no choice.</param>
/// <param name="AdapterShapes">Dimensions of the tensors that adapters replace, as they are in the file.</param>
internal sealed record PreparedDecoder(byte[]? Graph, int LongRopeSwitch, IReadOnlyDictionary<string, long[]> AdapterShapes);
