namespace Phi.Edge.Inference.Adapters;

/// <summary>What an adapter tensor's name says: <c>….lora_A.MatMul.weight_Q4</c>, <c>….lora_B.MatMul.weight_scales</c>, ….</summary>
internal static class LoraName
{
    public static bool IsA(string name) => name.Contains(".lora_A.", StringComparison.Ordinal);

    public static bool IsB(string name) => name.Contains(".lora_B.", StringComparison.Ordinal);

    public static bool IsScales(string name) => name.EndsWith("_scales", StringComparison.Ordinal) || name.EndsWith(".scales", StringComparison.Ordinal);
}
