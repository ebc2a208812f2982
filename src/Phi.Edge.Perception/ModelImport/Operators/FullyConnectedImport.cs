using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>A dense layer on a row of features.</summary>
internal static class FullyConnectedImport
{
    public static void Import(GraphImport import, TfLiteOperator op)
    {
        var options = import.Options(op, TfLiteOptions.FullyConnected);
        var input = import.RankedInput(op, 0, 2).Shape;
        var weights = import.RankedInput(op, 1, 2).Shape;
        var bias = import.Floats(op, 2);
        if (options.U8(1) != 0 || weights[1] != input[1] || bias.Length != weights[0])
            throw import.Error(op, $"has weights {import.Input(op, 1).ShapeText} and {bias.Length} biases for {input[1]} features");
        import.ExpectOutput(op, input[0], weights[0]);
        var onnx = import.Onnx;
        var value = onnx.Node(
            "Gemm",
            [import.Value(op, 0), onnx.Floats(import.Floats(op, 1), weights[0], weights[1]), onnx.Floats(bias, bias.Length)],
            OnnxGraph.Int("transB", 1));
        import.Define(op, import.Activate(op, value, options.U8(0)));
    }
}
