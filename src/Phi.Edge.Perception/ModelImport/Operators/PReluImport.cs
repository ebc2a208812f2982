using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>
/// Leaky activation with a slope per channel, written as x + s · relu(-|a - 1| · x), s = 1 where a is at most 1, else -1.
/// For the face network this halves the time of ONNX Runtime's PRelu: these operators stay in its blocked channel layout.
/// </summary>
internal static class PReluImport
{
    public static void Import(GraphImport import, TfLiteOperator op)
    {
        var input = import.RankedInput(op, 0, 4);
        import.ExpectOutput(op, input.Shape);
        var slopes = import.Floats(op, 1);
        var channels = input.Shape[3];
        if (!import.Input(op, 1).Shape.AsSpan().SequenceEqual([1, 1, channels]))
            throw import.Error(op, $"has slopes of shape {import.Input(op, 1).ShapeText} for {channels} channels");
        var onnx = import.Onnx;
        var value = import.Value(op, 0);
        var bend = onnx.Node("Relu", [PerChannel(onnx, value, slopes, slope => -Math.Abs(slope - 1))]);
        if (slopes.Any(slope => slope > 1)) bend = PerChannel(onnx, bend, slopes, slope => slope > 1 ? -1 : 1);
        import.Define(op, onnx.Node("Add", [value, bend]));
    }

    private static string PerChannel(OnnxGraph onnx, string value, float[] slopes, Converter<float, float> factor) =>
        onnx.Node("Mul", [value, onnx.Floats(Array.ConvertAll(slopes, factor), slopes.Length, 1, 1)]);
}
