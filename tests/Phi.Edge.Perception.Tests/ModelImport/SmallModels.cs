namespace Phi.Edge.Perception.Tests.ModelImport;

/// <summary>Complete models of a few operators.</summary>
internal static class SmallModels
{
    /// <summary>y = 2x + 1 on 2x2 pixels of one channel, with float16 weights.</summary>
    public static byte[] Convolution(byte activation = 0, int stride = 1)
    {
        var model = new TfLiteBuilder();
        var input = model.Tensor("in", [1, 2, 2, 1]);
        var half = model.Halves("weights16", [1, 1, 1, 1], 2);
        var weights = model.Tensor("weights", [1, 1, 1, 1]);
        var bias = model.Floats("bias", [1], 1);
        var output = model.Tensor("out", [1, 2, 2, 1]);
        model.Operator(6, [half], [weights]);
        model.Operator(3, [input, weights, bias], [output], 1, new((byte)0, stride, stride, activation));
        return model.Build([input], [output]);
    }

    /// <summary>A dense layer [[1, 3], [2, 0]] whose weights are stored as sparse rows.</summary>
    public static byte[] Sparse(int[] segments)
    {
        var model = new TfLiteBuilder();
        var input = model.Tensor("in", [1, 2]);
        FlatTableSpec dense = new((byte)0, 2);
        FlatTableSpec rows = new((byte)1, null, (byte)1, new FlatTableSpec(segments), (byte)1, new FlatTableSpec(new[] { 0, 1, 0 }));
        FlatTableSpec sparsity = new(new[] { 0, 1 }, null, new[] { dense, rows });
        byte[] entries = [.. new[] { 1, 3, 2 }.SelectMany(value => BitConverter.GetBytes((Half)value))];
        var packed = model.Tensor("packed", [2, 2], 1, entries, sparsity);
        var half = model.Tensor("half", [2, 2], 1);
        var weights = model.Tensor("weights", [2, 2]);
        var bias = model.Floats("bias", [2], 0, 0);
        var output = model.Tensor("out", [1, 2]);
        model.Operator(124, [packed], [half]);
        model.Operator(6, [half], [weights]);
        model.Operator(9, [input, weights, bias], [output], 8, new());
        return model.Build([input], [output]);
    }
}
