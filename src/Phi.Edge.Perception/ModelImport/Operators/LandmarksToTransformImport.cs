using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>
/// Landmarks2TransformMatrix: the transform from a small crop to the feature map, such that the crop holds a subset of the
/// landmarks upright. With unit vector u from the left to the right rotation point, Rt = [[ux, uy], [-uy, ux]]:
/// q = p · Rt', extent = max q - min q, mid = (max q + min q) / 2, s = scale · extent / crop size,
/// Linear = diag(s) · Rt, Translation = (mid - s · crop size / 2) · Rt. No angle is ever computed.
/// </summary>
internal static class LandmarksToTransformImport
{
    // Keeps a face whose two rotation points coincide finite; real ones are pixels apart.
    private const float ShortestAxis = 1e-12f;

    public static void Import(GraphImport import, TfLiteOperator op)
    {
        var options = new FlexMap(op.CustomOptions, problem => import.Error(op, problem));
        var landmarks = import.RankedInput(op, 0, 3);
        import.ExpectOutput(op, 1, 4, 4);
        if (landmarks.Shape[0] != 1 || landmarks.Shape[2] != 3) throw import.Error(op, $"has landmarks of shape {landmarks.ShapeText}");
        if (options.Number("target_rotation_radians") != 0) throw import.Error(op, "has a target rotation");
        var (width, height) = (options.Integer("output_width"), options.Integer("output_height"));
        if (width < 1 || height < 1) throw import.Error(op, $"has the crop size {width}x{height}");
        var onnx = import.Onnx;
        var points = onnx.Node("Reshape", [import.Value(op, 0), onnx.Longs(landmarks.Shape[1], 3)]);
        var rotation = Rotation(onnx, Axis(import, op, options, points, landmarks.Shape[1]));
        var subset = onnx.Node("Gather", [points, Rows(import, op, landmarks.Shape[1], options.Integers("subset_idxs"))]);
        var upright = onnx.Node("MatMul", [subset, Upright(onnx, rotation)]);
        var high = onnx.Node("ReduceMax", [upright], OnnxGraph.Ints("axes", 0));
        var low = onnx.Node("ReduceMin", [upright], OnnxGraph.Ints("axes", 0));
        var scale = onnx.Node("Mul",
            [onnx.Node("Sub", [high, low]), onnx.Floats([(float)(options.Number("scale_x") / width), (float)(options.Number("scale_y") / height)], 1, 2)]);
        var middle = onnx.Node("Mul", [onnx.Node("Add", [high, low]), onnx.Scalar(0.5f)]);
        var corner = onnx.Node("Sub", [middle, onnx.Node("Mul", [scale, onnx.Floats([width / 2f, height / 2f], 1, 2)])]);
        var linear = onnx.Node("Mul", [onnx.Node("Reshape", [scale, onnx.Longs(2, 1)]), rotation]);
        import.Define(op, new AffineTransform(linear, onnx.Node("MatMul", [corner, rotation])));
    }

    /// <summary>The vector [1,3] from the left to the right rotation point.</summary>
    private static string Axis(GraphImport import, TfLiteOperator op, FlexMap options, string points, int count)
    {
        var onnx = import.Onnx;
        var right = onnx.Node("Gather", [points, Rows(import, op, count, options.Integer("right_rotation_idx"))]);
        var left = onnx.Node("Gather", [points, Rows(import, op, count, options.Integer("left_rotation_idx"))]);
        return onnx.Node("Sub", [right, left]);
    }

    /// <summary>Rt [2,2]. Constant matrices place x, y (z is dropped) where they belong.</summary>
    private static string Rotation(OnnxGraph onnx, string axis)
    {
        var flat = onnx.Node("MatMul", [axis, onnx.Floats([1, 0, 0, 1, 0, 1, -1, 0, 0, 0, 0, 0], 3, 4)]);
        var matrix = onnx.Node("Reshape", [flat, onnx.Longs(2, 2)]);
        // Both rows have the length of the axis.
        var length = onnx.Node("ReduceL2", [matrix], OnnxGraph.Ints("axes", 1), OnnxGraph.Int("keepdims", 1));
        return onnx.Node("Div", [matrix, onnx.Node("Max", [length, onnx.Scalar(ShortestAxis)])]);
    }

    /// <summary>Rt' with a zero row below it, so that it applies to x, y, z rows.</summary>
    private static string Upright(OnnxGraph onnx, string rotation) =>
        onnx.Node("MatMul", [onnx.Floats([1, 0, 0, 1, 0, 0], 3, 2), onnx.Node("Transpose", [rotation], OnnxGraph.Ints("perm", 1, 0))]);

    private static string Rows(GraphImport import, TfLiteOperator op, int count, params int[] rows) =>
        rows.Length > 0 && rows.All(row => row >= 0 && row < count)
            ? import.Onnx.Longs([.. rows.Select(row => (long)row)])
            : throw import.Error(op, $"names a landmark outside 0..{count - 1}, or none");
}
