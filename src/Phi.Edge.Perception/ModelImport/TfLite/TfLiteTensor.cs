namespace Phi.Edge.Perception.ModelImport.TfLite;

/// <summary>One tensor of the file: shape in the file's order (rank 4 is NHWC), and its bytes when constant.</summary>
internal sealed record TfLiteTensor(
    int Index, string Name, int[] Shape, TfLiteType Type, ReadOnlyMemory<byte> Data, FlatTable? Sparsity)
{
    public bool IsConstant => !Data.IsEmpty;

    public int Rank => Shape.Length;

    public int Elements => Shape.Aggregate(1, (product, size) => product * size);

    public string Where => $"tensor {Index} '{Name}'";

    public string ShapeText => $"[{string.Join(',', Shape)}]";

    /// <summary>The shape in memory: NHWC becomes NCHW, everything else stays.</summary>
    public long[] OnnxShape => Rank == 4
        ? [Shape[0], Shape[3], Shape[1], Shape[2]]
        : [.. Shape.Select(size => (long)size)];

    /// <summary>True when NHWC and NCHW have the same element order.</summary>
    public bool IsLayoutFree => Rank != 4 || (Shape[1] == 1 && Shape[2] == 1) || Shape[3] == 1;
}
