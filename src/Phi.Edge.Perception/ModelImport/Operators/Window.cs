using Phi.Edge.Onnx.Proto;
using Phi.Edge.Perception.ModelImport.TfLite;

namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>The sliding window of a convolution or a pooling operator.</summary>
internal readonly record struct Window(WindowAxis Vertical, WindowAxis Horizontal)
{
    private const int MaxStep = 256;

    public IEnumerable<AttributeProto> Attributes =>
    [
        OnnxGraph.Ints("kernel_shape", Vertical.Kernel, Horizontal.Kernel),
        OnnxGraph.Ints("strides", Vertical.Stride, Horizontal.Stride),
        OnnxGraph.Ints("dilations", Vertical.Dilation, Horizontal.Dilation),
        OnnxGraph.Ints("pads", Vertical.Before, Horizontal.Before, Vertical.After, Horizontal.After),
    ];

    /// <summary>Reads padding, strides (fields 0, 1, 2: the same in all three options tables) and, where given, dilations.</summary>
    public static Window Read(
        GraphImport import, TfLiteOperator op, FlatTable options, (int Height, int Width) kernel, (int Height, int Width)? dilation)
    {
        var input = import.RankedInput(op, 0, 4).Shape;
        var padding = options.U8(0);
        if (padding > 1) throw import.Error(op, $"has the unknown padding {padding}");
        Func<int, int, int, int, WindowAxis> axis = padding == 0 ? WindowAxis.Same : WindowAxis.Valid;
        var down = dilation is { } fields ? (Height: options.I32(fields.Height, 1), Width: options.I32(fields.Width, 1)) : (Height: 1, Width: 1);
        int[] steps = [options.I32(1), options.I32(2), down.Height, down.Width, kernel.Height, kernel.Width];
        if (steps.Any(step => step is < 1 or > MaxStep)) throw import.Error(op, $"has a stride, dilation or kernel outside 1..{MaxStep}");
        return new(axis(input[1], kernel.Height, steps[1], down.Height), axis(input[2], kernel.Width, steps[0], down.Width));
    }
}
