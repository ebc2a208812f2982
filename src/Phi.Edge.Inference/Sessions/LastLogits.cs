using Google.Protobuf;
using Phi.Edge.Onnx.Proto;

namespace Phi.Edge.Inference.Sessions;

/// <summary>Rewrites a decoder so that the vocabulary projection sees the last position only.</summary>
internal static class LastLogits
{
    private const string Prefix = "phi_edge_last_position_";
    private static readonly string[] Projections = ["MatMul", "MatMulNBits", "Gemm"];

    /// <summary>Inserts the cut before the projection; false when the graph's end is not one that this knows.</summary>
    public static bool Apply(GraphProto graph, string logits)
    {
        var output = graph.Output.FirstOrDefault(o => o.Name == logits);
        var dims = output?.Type.TensorType.Shape?.Dim;
        if (output is null || dims is not { Count: 3 } || graph.Input.Any(i => i.Name == "num_logits_to_keep"))
            return false;
        var projection = Projection(graph, logits);
        if (projection is null)
            return false;
        foreach (var (name, value) in ((string, long)[])[("from", -1), ("to", long.MaxValue), ("axis", 1)])
            graph.Initializer.Add(Constant(Prefix + name, value));
        var cut = new NodeProto { OpType = "Slice", Name = Prefix + "slice" };
        cut.Input.AddRange([projection.Input[0], Prefix + "from", Prefix + "to", Prefix + "axis"]);
        cut.Output.Add(Prefix + "hidden");
        projection.Input[0] = Prefix + "hidden";
        graph.Node.Insert(graph.Node.IndexOf(projection), cut);
        dims[1] = new TensorShapeProto.Types.Dimension { DimValue = 1 };
        return true;
    }

    /// <summary>The multiplication whose result, perhaps through casts and element-wise scaling, is the logits.</summary>
    private static NodeProto? Projection(GraphProto graph, string logits)
    {
        var name = logits;
        for (var hops = 0; hops < 4; hops++)
        {
            var node = graph.Node.FirstOrDefault(n => n.Output.Contains(name));
            if (node is null)
                return null;
            if (Projections.Contains(node.OpType, StringComparer.Ordinal))
                return graph.Node.Count(n => n.Input.Contains(node.Output[0])) <= 1 ? node : null;
            if (node.OpType is not ("Identity" or "Cast" or "Mul" or "Div" or "Add"))
                return null;
            name = node.Input[0];
        }

        return null;
    }

    private static TensorProto Constant(string name, long value)
    {
        var tensor = new TensorProto { Name = name, DataType = 7, RawData = ByteString.CopyFrom(BitConverter.GetBytes(value)) };
        tensor.Dims.Add(1);
        return tensor;
    }
}
