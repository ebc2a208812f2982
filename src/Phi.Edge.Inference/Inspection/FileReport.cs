namespace Phi.Edge.Inference.Inspection;

/// <summary>A file of a model folder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its size in bytes.</param>
public sealed record FileReport(string Name, long Bytes);
