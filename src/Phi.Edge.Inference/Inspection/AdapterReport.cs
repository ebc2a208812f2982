namespace Phi.Edge.Inference.Inspection;

/// <summary>A LoRA adapter file.</summary>
/// <param name="Role">vision or speech.</param>
/// <param name="File">The file's name.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Ranks">The ranks of its tensors, as far as they are known; usually one.</param>
public sealed record AdapterReport(string Role, string File, long Bytes, IReadOnlyList<int> Ranks);
