using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>Operators that move elements about without computing.</summary>
internal static class ShapeImport
{
    /// <summary>Where the axes N, H, W, C of the file are in NCHW.</summary>
    private static readonly int[] NhwcToNchw = [0, 2, 3, 1];

    /// <summary>Channels per block of ONNX Runtime's blocked layout, the wider of its two.</summary>
    private const int ChannelBlock = 16;

    /// <summary>Multiplications (measured: 1.2 M pay, 4.7 M do not) that a change of layout may cost.</summary>
    private const int CheapConvolution = 2_000_000;

    public static void Pad(GraphImport import, TfLiteOperator op)
    {
        var input = import.RankedInput(op, 0, 4).Shape;
        var amounts = import.Ints(op, 1);
        if (amounts.Length != 8 || amounts.Any(amount => amount is < 0 or > ImportLimits.Elements))
            throw import.Error(op, "does not have eight amounts of padding, none negative");
        var pads = new long[8];
        var output = new int[4];
        for (var axis = 0; axis < 4; axis++)
        {
            pads[NhwcToNchw[axis]] = amounts[2 * axis];
            pads[4 + NhwcToNchw[axis]] = amounts[(2 * axis) + 1];
            output[axis] = input[axis] + amounts[2 * axis] + amounts[(2 * axis) + 1];
        }
        import.ExpectOutput(op, output);
        import.Define(op, IsCheapConvolution(amounts, input, output)
            ? PadByConvolution(import, op, input[3], output[3])
            : import.Onnx.Node("Pad", [import.Value(op, 0), import.Onnx.Longs(pads)]));
    }

    private static bool IsCheapConvolution(int[] amounts, int[] input, int[] output) =>
        amounts[..7].All(amount => amount == 0) && input[3] % ChannelBlock == 0 && output[3] % ChannelBlock == 0
        && (long)input[1] * input[2] * input[3] * output[3] <= CheapConvolution;

    /// <summary>
    /// Appends zero channels with an identity matrix as 1x1 convolution: the same numbers, but ONNX Runtime keeps its blocked
    /// channel layout, which a Pad would make it leave and enter again.
    /// </summary>
    private static string PadByConvolution(GraphImport import, TfLiteOperator op, int from, int to)
    {
        var identity = new float[to * from];
        for (var i = 0; i < from; i++) identity[(i * from) + i] = 1;
        return import.Onnx.Node("Conv", [import.Value(op, 0), import.Onnx.Floats(identity, to, from, 1, 1)]);
    }

    /// <summary>Works on the file's element order: feature maps go through NHWC, unless both orders are the same.</summary>
    public static void Reshape(GraphImport import, TfLiteOperator op)
    {
        var (input, output) = (import.Input(op, 0), import.Output(op));
        if (input.Elements != output.Elements) throw import.Error(op, $"makes {output.ShapeText} of {input.ShapeText}");
        var onnx = import.Onnx;
        var value = import.Value(op, 0);
        if (!input.IsLayoutFree) value = onnx.Node("Transpose", [value], OnnxGraph.Ints("perm", 0, 2, 3, 1));
        if (output.IsLayoutFree)
        {
            import.Define(op, onnx.Node("Reshape", [value, onnx.Longs(output.OnnxShape)]));
            return;
        }
        value = onnx.Node("Reshape", [value, onnx.Longs([.. output.Shape.Select(size => (long)size)])]);
        import.Define(op, onnx.Node("Transpose", [value], OnnxGraph.Ints("perm", 0, 3, 1, 2)));
    }

    public static void Concatenation(GraphImport import, TfLiteOperator op)
    {
        var options = import.Options(op, TfLiteOptions.Concatenation);
        var output = import.Output(op);
        var axis = options.I32(0) is var given && given < 0 ? given + output.Rank : given;
        if (options.U8(1) != 0 || op.Inputs.Length == 0 || axis < 0 || axis >= output.Rank) throw import.Error(op, $"has axis {given} or an activation");
        var total = 0L;
        var values = new string[op.Inputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var shape = import.RankedInput(op, i, output.Rank).Shape.ToArray();
            total += shape[axis];
            shape[axis] = output.Shape[axis];
            import.ExpectOutput(op, shape);
            values[i] = import.Value(op, i);
        }
        if (total != output.Shape[axis]) throw import.Error(op, $"joins {total} entries into {output.Shape[axis]}");
        import.Define(op, import.Onnx.Node("Concat", values, OnnxGraph.Int("axis", output.Rank == 4 ? NhwcToNchw[axis] : axis)));
    }

    /// <summary>Only the slice that takes everything occurs: a copy.</summary>
    public static void StridedSlice(GraphImport import, TfLiteOperator op)
    {
        var options = import.Options(op, TfLiteOptions.StridedSlice);
        var shape = import.Input(op, 0).Shape;
        if (Enumerable.Range(0, 5).Any(field => options.I32(field) != 0) || import.Ints(op, 1).Any(begin => begin != 0)
            || !import.Ints(op, 2).AsSpan().SequenceEqual(shape) || import.Ints(op, 3).Any(stride => stride != 1))
            throw import.Error(op, "takes less than the whole tensor");
        import.ExpectOutput(op, shape);
        import.Define(op, import.Value(op, 0));
    }
}
