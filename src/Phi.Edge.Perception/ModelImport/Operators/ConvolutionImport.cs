using Phi.Edge.Onnx.Proto;
using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>Plain and depthwise convolutions.</summary>
internal static class ConvolutionImport
{
    public static void Conv2D(GraphImport import, TfLiteOperator op)
    {
        var options = import.Options(op, TfLiteOptions.Conv2D);
        var input = import.RankedInput(op, 0, 4);
        var shape = import.RankedInput(op, 1, 4).Shape;
        if (shape[3] != input.Shape[3]) throw import.Error(op, $"has weights for {shape[3]} channels; its input has {input.Shape[3]}");
        var weights = Permute.OhwiToOihw(import.Floats(op, 1), shape);
        var kernel = import.Onnx.Floats(weights, shape[0], shape[3], shape[1], shape[2]);
        var window = Window.Read(import, op, options, (shape[1], shape[2]), dilation: (5, 4));
        Emit(import, op, window, kernel, shape[0], group: 1, options.U8(3));
    }

    public static void DepthwiseConv2D(GraphImport import, TfLiteOperator op)
    {
        var options = import.Options(op, TfLiteOptions.DepthwiseConv2D);
        var channels = import.RankedInput(op, 0, 4).Shape[3];
        var shape = import.RankedInput(op, 1, 4).Shape;
        if (shape[0] != 1 || shape[3] != channels || options.I32(3) != 1)
            throw import.Error(op, $"has weights {import.Input(op, 1).ShapeText} and multiplier {options.I32(3)} for {channels} channels; the multiplier must be 1");
        var weights = Permute.HwcToChw(import.Floats(op, 1), shape[1] * shape[2], channels);
        var kernel = import.Onnx.Floats(weights, channels, 1, shape[1], shape[2]);
        var window = Window.Read(import, op, options, (shape[1], shape[2]), dilation: (6, 5));
        Emit(import, op, window, kernel, channels, group: channels, options.U8(4));
    }

    private static void Emit(GraphImport import, TfLiteOperator op, Window window, string kernel, int channels, int group, byte activation)
    {
        var bias = import.Floats(op, 2);
        if (bias.Length != channels) throw import.Error(op, $"has {bias.Length} biases for {channels} channels");
        import.ExpectOutput(op, import.Input(op, 0).Shape[0], window.Vertical.Output, window.Horizontal.Output, channels);
        AttributeProto[] attributes = [.. window.Attributes, OnnxGraph.Int("group", group)];
        var value = import.Onnx.Node("Conv", [import.Value(op, 0), kernel, import.Onnx.Floats(bias, channels)], attributes);
        import.Define(op, import.Activate(op, value, activation));
    }
}
