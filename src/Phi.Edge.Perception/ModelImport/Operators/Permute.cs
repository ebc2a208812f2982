namespace Phi.Edge.Perception.ModelImport.Operators;

/// <summary>Weight layouts: the file's to ONNX's.</summary>
internal static class Permute
{
    public static float[] OhwiToOihw(float[] source, int[] shape)
    {
        var (outputs, area, inputs) = (shape[0], shape[1] * shape[2], shape[3]);
        var target = new float[source.Length];
        for (var o = 0; o < outputs; o++)
        {
            var start = o * area * inputs;
            HwcToChw(source.AsSpan(start, area * inputs), target.AsSpan(start, area * inputs), area, inputs);
        }
        return target;
    }

    public static float[] HwcToChw(float[] source, int area, int channels)
    {
        var target = new float[source.Length];
        HwcToChw(source, target, area, channels);
        return target;
    }

    private static void HwcToChw(ReadOnlySpan<float> source, Span<float> target, int area, int channels)
    {
        for (var pixel = 0; pixel < area; pixel++)
        {
            for (var channel = 0; channel < channels; channel++)
                target[(channel * area) + pixel] = source[(pixel * channels) + channel];
        }
    }
}
