using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>Operators on the height and width of a feature map.</summary>
internal static class SpatialImport
{
    public static void MaxPool2D(GraphImport import, TfLiteOperator op)
    {
        var options = import.Options(op, TfLiteOptions.Pool2D);
        var input = import.RankedInput(op, 0, 4).Shape;
        var window = Window.Read(import, op, options, (options.I32(4), options.I32(3)), dilation: null);
        import.ExpectOutput(op, input[0], window.Vertical.Output, window.Horizontal.Output, input[3]);
        var value = import.Onnx.Node("MaxPool", [import.Value(op, 0)], [.. window.Attributes]);
        import.Define(op, import.Activate(op, value, options.U8(5)));
    }

    public static void ResizeBilinear(GraphImport import, TfLiteOperator op)
    {
        var options = import.Options(op, TfLiteOptions.ResizeBilinear);
        if (options.Bool(2) || !options.Bool(3)) throw import.Error(op, "must have half-pixel centres and unaligned corners");
        var input = import.RankedInput(op, 0, 4).Shape;
        var size = import.Ints(op, 1);
        if (size.Length != 2 || size[0] != 2 * input[1] || size[1] != 2 * input[2]) throw import.Error(op, "is not an exact doubling");
        import.ExpectOutput(op, input[0], size[0], size[1], input[3]);
        import.Define(op, import.Onnx.Node(
            "Resize", [import.Value(op, 0), "", import.Onnx.Floats([1, 1, 2, 2], 4)],
            OnnxGraph.Text("mode", "linear"), OnnxGraph.Text("coordinate_transformation_mode", "half_pixel")));
    }

    public static void DepthToSpace(GraphImport import, TfLiteOperator op)
    {
        var block = import.Options(op, TfLiteOptions.DepthToSpace).I32(0);
        var input = import.RankedInput(op, 0, 4).Shape;
        if (block is < 1 or > 16 || input[3] % (block * block) != 0) throw import.Error(op, $"has the block size {block} for {input[3]} channels");
        import.ExpectOutput(op, input[0], input[1] * block, input[2] * block, input[3] / (block * block));
        import.Define(op, import.Onnx.Node(
            "DepthToSpace", [import.Value(op, 0)], OnnxGraph.Int("blocksize", block), OnnxGraph.Text("mode", "DCR")));
    }

    /// <summary>The mean over height and width, without keeping them.</summary>
    public static void Mean(GraphImport import, TfLiteOperator op)
    {
        var input = import.RankedInput(op, 0, 4).Shape;
        var keep = import.Options(op, TfLiteOptions.Reducer).Bool(0);
        if (keep || !import.Ints(op, 1).AsSpan().SequenceEqual([1, 2])) throw import.Error(op, "is not a mean over height and width alone");
        import.ExpectOutput(op, input[0], input[3]);
        import.Define(op, import.Onnx.Node(
            "ReduceMean", [import.Value(op, 0)], OnnxGraph.Ints("axes", 2, 3), OnnxGraph.Int("keepdims", 0)));
    }
}
