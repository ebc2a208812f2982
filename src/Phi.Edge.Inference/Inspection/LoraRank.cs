namespace Phi.Edge.Inference.Inspection;

/// <summary>Reads the rank of a LoRA tensor off its name and shape.</summary>
internal static class LoraRank
{
    /// <summary>
    /// The rank: 4-bit A is [rank, blocks, bytes], plain A is [width, rank], plain B is [rank, width]. Null for other tensors:
    /// scales and 4-bit B keep only multiples of it.
    /// </summary>
    public static int? Of(string name, IReadOnlyList<long> dimensions)
    {
        var isA = name.Contains(".lora_A.", StringComparison.Ordinal);
        var isB = name.Contains(".lora_B.", StringComparison.Ordinal);
        if (isA && name.EndsWith("weight_Q4", StringComparison.Ordinal) && dimensions.Count == 3)
            return (int)dimensions[0];
        if (!(isA || isB) || !name.EndsWith(".weight", StringComparison.Ordinal) || dimensions.Count != 2)
            return null;
        return (int)dimensions[isA ? 1 : 0];
    }

    /// <summary>The ranks of many tensors, each once, in order.</summary>
    public static IReadOnlyList<int> OfAll(IEnumerable<(string Name, IReadOnlyList<long> Dimensions)> tensors) =>
        [.. tensors.Select(tensor => Of(tensor.Name, tensor.Dimensions)).OfType<int>().Distinct().Order()];
}
