using System.Buffers.Binary;
using Phi.Edge.Onnx.Proto;

namespace Phi.Edge.Inference.Sessions;

/// <summary>Finds the length at which a decoder turns from LongRoPE's short factors to the long ones.</summary>
internal static class LongRope
{
    private const int Int64 = 7;

    /// <summary>
    /// The largest total length that still uses the short factors: the graph selects cosine and sine tables by
    /// <c>If(total length &gt; n)</c>. 0 when the graph has no such choice.
    /// </summary>
    public static int Switch(GraphProto graph)
    {
        foreach (var choice in graph.Node.Where(n => n is { OpType: "If", Input.Count: 1, Output.Count: 2 }))
        {
            var test = graph.Node.FirstOrDefault(n => n.Output.Contains(choice.Input[0]));
            if (test is not { Input.Count: 2 } || Constant(graph, test.Input[1]) is not { } limit || limit is <= 0 or > int.MaxValue)
                continue;
            if (test.OpType == "Greater")
                return (int)limit;
            if (test.OpType == "GreaterOrEqual")
                return (int)limit - 1;
        }

        return 0;
    }

    private static long? Constant(GraphProto graph, string name)
    {
        var tensor = graph.Initializer.FirstOrDefault(i => i.Name == name)
            ?? graph.Node.FirstOrDefault(n => n.OpType == "Constant" && n.Output.Contains(name))?.Attribute.FirstOrDefault(a => a.Name == "value")?.T;
        if (tensor is null)
            return null;
        if (tensor is { DataType: Int64, RawData.Length: 8 })
            return BinaryPrimitives.ReadInt64LittleEndian(tensor.RawData.Span);
        return tensor.Int64Data.Count == 1 ? tensor.Int64Data[0]
            : tensor.Int32Data.Count == 1 ? tensor.Int32Data[0]
            : tensor.RawData.Length == 4 ? BinaryPrimitives.ReadInt32LittleEndian(tensor.RawData.Span)
            : null;
    }
}
