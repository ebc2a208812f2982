using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>
/// TransformTensorBilinear, version 2: output pixel (j, i) is the feature map at s = (j + 1/2, i + 1/2) · Linear + Translation - 1/2,
/// bilinear; a pixel with s outside 0..W-1, 0..H-1 is zero. GridSample with unaligned corners takes (s + 1/2) · 2 / size - 1.
/// </summary>
internal static class TransformTensorImport
{
    private const int MaxSide = 1_024;

    // Moves a position outside the map, by however little, so far out that GridSample's zero padding does not blend it.
    private const float Eviction = 1e8f;

    public static void Import(GraphImport import, TfLiteOperator op)
    {
        var options = new FlexMap(op.CustomOptions, problem => import.Error(op, problem));
        var (width, height) = (options.Integer("output_width"), options.Integer("output_height"));
        if (width is < 1 or > MaxSide || height is < 1 or > MaxSide) throw import.Error(op, $"has the output size {width}x{height}");
        var features = import.RankedInput(op, 0, 4).Shape;
        if (features[0] != 1) throw import.Error(op, "has more than one feature map");
        import.ExpectOutput(op, 1, height, width, features[3]);
        var transform = import.Transform(op, 1);
        var onnx = import.Onnx;
        var centres = onnx.Floats(PixelCentres(width, height), width * height, 2);
        var position = onnx.Node("Gemm", [centres, transform.Linear, transform.Translation]);
        var grid = onnx.Node("Sub",
            [onnx.Node("Mul", [position, onnx.Floats([2f / features[2], 2f / features[1]], 1, 2)]), onnx.Scalar(1)]);
        grid = onnx.Node("Reshape", [Evict(onnx, grid, features), onnx.Longs(1, height, width, 2)]);
        import.Define(op, onnx.Node(
            "GridSample", [import.Value(op, 0), grid],
            OnnxGraph.Text("mode", "bilinear"), OnnxGraph.Text("padding_mode", "zeros"), OnnxGraph.Int("align_corners", 0)));
    }

    /// <summary>grid + (grid - clamp(grid)) · far: nothing changes inside.</summary>
    private static string Evict(OnnxGraph onnx, string grid, int[] features)
    {
        float[] edge = [1 - (1f / features[2]), 1 - (1f / features[1])];
        var low = onnx.Node("Max", [grid, onnx.Floats([-edge[0], -edge[1]], 1, 2)]);
        var clamped = onnx.Node("Min", [low, onnx.Floats(edge, 1, 2)]);
        var outside = onnx.Node("Mul", [onnx.Node("Sub", [grid, clamped]), onnx.Scalar(Eviction)]);
        return onnx.Node("Add", [grid, outside]);
    }

    private static float[] PixelCentres(int width, int height)
    {
        var centres = new float[width * height * 2];
        for (var i = 0; i < width * height; i++)
            (centres[2 * i], centres[(2 * i) + 1]) = ((i % width) + 0.5f, (i / width) + 0.5f);
        return centres;
    }
}
