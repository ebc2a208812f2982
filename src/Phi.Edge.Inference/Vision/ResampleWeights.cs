namespace Phi.Edge.Inference.Vision;

/// <summary>For each target position: where its source window starts, and the weights, all windows padded to one length.</summary>
internal sealed class ResampleWeights
{
    private ResampleWeights(int[] starts, int[] counts, double[] values, int length)
    {
        Starts = starts;
        Counts = counts;
        Values = values;
        Length = length;
    }

    public int[] Starts { get; }

    public int[] Counts { get; }

    /// <summary>[targets, <see cref="Length"/>], normalised to a sum of 1.</summary>
    public double[] Values { get; }

    public int Length { get; }

    /// <summary>
    /// Pillow's windows: when shrinking, the kernel widens with the scale (antialiasing); weights beyond the border are left out
    /// and the rest normalised.
    /// </summary>
    public static ResampleWeights Antialiased(int source, int target, ResampleKernel kernel)
    {
        var scale = (double)source / target;
        var stretch = Math.Max(scale, 1);
        var support = kernel.Support * stretch;
        var length = ((int)Math.Ceiling(support) * 2) + 1;
        var weights = new ResampleWeights(new int[target], new int[target], new double[target * length], length);
        for (var i = 0; i < target; i++)
        {
            var center = (i + 0.5) * scale;
            var start = Math.Max(0, (int)(center - support + 0.5));
            var count = Math.Min(source, (int)(center + support + 0.5)) - start;
            var window = weights.Values.AsSpan(i * length, count);
            var sum = 0.0;
            for (var k = 0; k < count; k++)
            {
                window[k] = kernel.Weight((start + k - center + 0.5) / stretch);
                sum += window[k];
            }

            for (var k = 0; k < count && sum != 0; k++)
                window[k] /= sum;
            (weights.Starts[i], weights.Counts[i]) = (start, count);
        }

        return weights;
    }

    /// <summary>PyTorch's windows: four taps around the half-pixel centre, those beyond the border folded onto its pixel.</summary>
    public static ResampleWeights Interpolating(int source, int target, ResampleKernel kernel)
    {
        var length = Math.Min(4, source);
        var weights = new ResampleWeights(new int[target], new int[target], new double[target * length], length);
        var scale = (float)source / target;
        for (var i = 0; i < target; i++)
        {
            var center = (scale * (i + 0.5f)) - 0.5f;
            var floor = (int)MathF.Floor(center);
            var start = Math.Clamp(floor - 1, 0, source - length);
            for (var tap = floor - 1; tap <= floor + 2; tap++)
            {
                var at = Math.Clamp(tap, 0, source - 1) - start;
                weights.Values[(i * length) + at] += kernel.Weight(tap - center);
            }

            (weights.Starts[i], weights.Counts[i]) = (start, length);
        }

        return weights;
    }

    /// <summary>The weights in 22-bit fixed point, rounded half away from zero, as Pillow keeps them for 8-bit images.</summary>
    public int[] ToFixedPoint(int bits)
    {
        var values = new int[Values.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = (int)((Values[i] * (1 << bits)) + (Values[i] < 0 ? -0.5 : 0.5));
        return values;
    }
}
