namespace Phi.Edge.Inference.Inspection;

/// <summary>The element types of the ONNX format.</summary>
internal static class ElementTypes
{
    private static readonly Dictionary<int, (string Name, double Bytes)> Known = new()
    {
        [1] = ("float32", 4), [2] = ("uint8", 1), [3] = ("int8", 1), [4] = ("uint16", 2), [5] = ("int16", 2),
        [6] = ("int32", 4), [7] = ("int64", 8), [9] = ("bool", 1), [10] = ("float16", 2), [11] = ("float64", 8),
        [12] = ("uint32", 4), [13] = ("uint64", 8), [16] = ("bfloat16", 2), [21] = ("uint4", 0.5), [22] = ("int4", 0.5),
    };

    public static string Name(int type) => Known.TryGetValue(type, out var known) ? known.Name : $"type {type}";

    public static double Bytes(int type) => Known.TryGetValue(type, out var known) ? known.Bytes : 0;
}
