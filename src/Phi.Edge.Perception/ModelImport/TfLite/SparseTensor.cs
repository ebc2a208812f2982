using System.Buffers.Binary;

namespace Phi.Edge.Perception.ModelImport.TfLite;

/// <summary>The one sparse form that occurs: plain traversal order, all dimensions dense but the last, which is CSR.</summary>
internal static class SparseTensor
{
    public static float[] Densify(TfLiteModel model, TfLiteTensor tensor, FlatTable sparsity, float[] entries)
    {
        Check(model, tensor, sparsity);
        var dimensions = sparsity.Vector(2, 4, ImportLimits.Rank, tensor.Where);
        var last = dimensions.Table(tensor.Rank - 1, tensor.Where);
        var segments = Indices(model, tensor, last, 2);
        var columns = Indices(model, tensor, last, 4);
        var width = tensor.Shape[^1];
        var rows = tensor.Elements / width;
        if (segments.Length != rows + 1 || columns.Length != entries.Length || segments.Any(segment => segment > entries.Length))
            throw model.Error(tensor.Where, $"has {segments.Length} segments, {columns.Length} columns, {entries.Length} entries for {rows} rows");
        var dense = new float[tensor.Elements];
        for (var row = 0; row < rows; row++)
        {
            for (var i = segments[row]; i < segments[row + 1]; i++)
                dense[(row * width) + (columns[i] < width ? columns[i] : throw model.Error(tensor.Where, "has a column beyond its width"))] = entries[i];
        }
        return dense;
    }

    private static void Check(TfLiteModel model, TfLiteTensor tensor, FlatTable sparsity)
    {
        var order = sparsity.Ints(0, ImportLimits.Rank, tensor.Where);
        var dimensions = sparsity.Vector(2, 4, ImportLimits.Rank, tensor.Where);
        if (tensor.Rank == 0 || !order.SequenceEqual(Enumerable.Range(0, tensor.Rank)) || dimensions.Count != tensor.Rank
            || sparsity.Ints(1, ImportLimits.Rank, tensor.Where).Length != 0)
            throw model.Error(tensor.Where, "has a sparse layout other than rows in order without blocks");
        for (var i = 0; i < tensor.Rank; i++)
        {
            var dimension = dimensions.Table(i, tensor.Where);
            var isLast = i == tensor.Rank - 1;
            if (dimension.U8(0) != (isLast ? 1 : 0) || (!isLast && dimension.I32(1) != tensor.Shape[i]))
                throw model.Error(tensor.Where, $"has an unsupported sparse dimension {i}");
        }
    }

    private static int[] Indices(TfLiteModel model, TfLiteTensor tensor, FlatTable dimension, int typeField)
    {
        var type = dimension.U8(typeField);
        var size = type switch { 1 => 4, 2 => 2, 3 => 1, _ => throw model.Error(tensor.Where, $"has sparse indices of type {type}") };
        var table = dimension.Table(typeField + 1, tensor.Where) ?? throw model.Error(tensor.Where, "lacks its sparse indices");
        var vector = table.Vector(0, size, ImportLimits.Elements, tensor.Where);
        var bytes = vector.Bytes.Span;
        var values = new int[vector.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = size switch
            {
                1 => bytes[i],
                2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]),
                _ => BinaryPrimitives.ReadInt32LittleEndian(bytes[(4 * i)..]),
            };
            if (values[i] < 0) throw model.Error(tensor.Where, "has a negative sparse index");
        }
        return values;
    }
}
