using Phi.Edge.Onnx.Proto;

namespace Phi.Edge.Inference.Adapters;

/// <summary>Where a decoder graph takes adapter weights: 4-bit multiplications with a fixed rank, and plain ones.</summary>
internal static class LoraSites
{
    private const string QuantizedMatMul = "MatMulNBits";

    /// <summary>The largest rank fixed in a 4-bit multiplication; 0 when there is none.</summary>
    public static int Rank(GraphProto graph)
    {
        var names = AdapterInputs(graph);
        return graph.Node.Where(n => IsSite(n, names)).Select(n => (int)RankAttribute(n).I).DefaultIfEmpty(0).Max();
    }

    /// <summary>
    /// Gives every 4-bit site the rank, and takes the zero initializers out: the tensors become inputs that each run must
    /// bind, so that nothing of the old rank (and no memory for zeros) stays behind.
    /// </summary>
    public static void Widen(GraphProto graph, int rank)
    {
        var names = AdapterInputs(graph);
        var initializers = graph.Initializer.Where(i => names.Contains(i.Name)).ToDictionary(i => i.Name, StringComparer.Ordinal);
        var inputs = graph.Input.ToDictionary(i => i.Name, StringComparer.Ordinal);
        foreach (var node in graph.Node.Where(n => IsSite(n, names)))
        {
            var attribute = RankAttribute(node);
            var old = attribute.I;
            attribute.I = rank;
            var isA = LoraName.IsA(node.Input[1]);
            var block = node.Attribute.First(a => a.Name == "block_size").I;
            foreach (var name in node.Input.Skip(1).Where(n => names.Contains(n)))
                SetShape(inputs[name], [.. initializers[name].Dims], isA, old, rank, block);
        }

        foreach (var name in initializers.Keys)
            graph.Initializer.Remove(initializers[name]);
    }

    /// <summary>Dimensions of the zero tensors that adapters replace, by name.</summary>
    public static IReadOnlyDictionary<string, long[]> Shapes(GraphProto graph)
    {
        var names = AdapterInputs(graph);
        return graph.Initializer.Where(i => names.Contains(i.Name)).ToDictionary(i => i.Name, i => i.Dims.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Inputs with a default that look like adapter weights.</summary>
    private static HashSet<string> AdapterInputs(GraphProto graph)
    {
        var initializers = graph.Initializer.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        return [.. graph.Input.Select(i => i.Name).Where(n => initializers.Contains(n) && (LoraName.IsA(n) || LoraName.IsB(n)))];
    }

    private static bool IsSite(NodeProto node, HashSet<string> names) =>
        node.OpType == QuantizedMatMul && node.Input.Count > 2 && names.Contains(node.Input[1]);

    /// <summary>A's rank is its number of rows, B's its number of columns.</summary>
    private static AttributeProto RankAttribute(NodeProto node)
    {
        var name = LoraName.IsA(node.Input[1]) ? "N" : "K";
        return node.Attribute.FirstOrDefault(a => a.Name == name)
            ?? throw new PhiAdapterException($"The decoder's node {node.Name} ({QuantizedMatMul}) has no attribute {name}; the graph is corrupt.");
    }

    private static void SetShape(ValueInfoProto input, long[] dims, bool isA, long oldRank, long rank, long block)
    {
        var (oldCount, count) = isA ? (oldRank, rank) : (Blocks(oldRank, block), Blocks(rank, block));
        var axis = isA ? 0 : 1;
        if (dims.Length == 1)
            dims[0] = dims[0] / oldCount * count; // scales as one row
        else
            dims[axis] = count;
        var shape = new TensorShapeProto();
        foreach (var dim in dims)
            shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimValue = dim });
        input.Type.TensorType.Shape = shape;
    }

    private static long Blocks(long columns, long block) => (columns + block - 1) / block;
}
