namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>A sliding window along one axis. SAME puts the odd element of padding at the end, as ONNX's SAME_UPPER does.</summary>
internal readonly record struct WindowAxis(int Kernel, int Stride, int Dilation, int Before, int After, int Output)
{
    public static WindowAxis Same(int input, int kernel, int stride, int dilation)
    {
        var output = (input + stride - 1) / stride;
        var reach = ((kernel - 1) * dilation) + 1;
        var total = Math.Max(((output - 1) * stride) + reach - input, 0);
        return new(kernel, stride, dilation, total / 2, total - (total / 2), output);
    }

    public static WindowAxis Valid(int input, int kernel, int stride, int dilation) =>
        new(kernel, stride, dilation, 0, 0, (input - (((kernel - 1) * dilation) + 1) + stride) / stride);
}
