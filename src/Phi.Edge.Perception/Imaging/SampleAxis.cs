namespace Phi.Edge.Perception.Imaging;

/// <summary>
/// Which pixels of a row (or column) make up each output pixel, and with which weights: shares of area when shrinking, the two neighbours
/// when enlarging, pixel centres at one half. What lies outside is the edge pixel.
/// </summary>
internal sealed class SampleAxis
{
    /// <summary>Source pixels per output pixel; unused ones have weight 0.</summary>
    public int Taps { get; private set; }

    /// <summary>Source positions, <see cref="Taps"/> per output pixel, inside the source.</summary>
    public int[] Positions { get; private set; } = [];

    /// <summary>Weights, in the order of <see cref="Positions"/>; they add up to 1 per output pixel.</summary>
    public float[] Weights { get; private set; } = [];

    /// <summary>First source position in use.</summary>
    public int Lowest { get; private set; }

    /// <summary>Last source position in use.</summary>
    public int Highest { get; private set; }

    /// <summary>Works out the weights; allocates only when it never was as large before.</summary>
    /// <param name="start">Where the region begins, in source pixels; may lie outside.</param>
    /// <param name="length">Its length in source pixels, above 0.</param>
    /// <param name="outputs">Output pixels.</param>
    /// <param name="size">Source pixels there are.</param>
    public void Fit(float start, float length, int outputs, int size)
    {
        var step = (double)length / outputs;
        Taps = step > 1 ? (int)Math.Ceiling(step) + 1 : 2;
        if (Positions.Length < outputs * Taps) (Positions, Weights) = (new int[outputs * Taps], new float[outputs * Taps]);
        (Lowest, Highest) = (size - 1, 0);
        for (var j = 0; j < outputs; j++)
        {
            if (step > 1) Shrink(j, start + (j * step), step, size);
            else Enlarge(j, start + ((j + 0.5) * step) - 0.5, size);
        }
    }

    private void Shrink(int output, double from, double step, int size)
    {
        var (to, first) = (from + step, (int)Math.Floor(from));
        for (var k = 0; k < Taps; k++)
        {
            var share = Math.Min(to, first + k + 1) - Math.Max(from, first + k);
            Set((output * Taps) + k, first + k, (float)(Math.Max(0, share) / step), size);
        }
    }

    private void Enlarge(int output, double at, int size)
    {
        var first = (int)Math.Floor(at);
        Set(2 * output, first, (float)(first + 1 - at), size);
        Set((2 * output) + 1, first + 1, (float)(at - first), size);
    }

    private void Set(int slot, int position, float weight, int size)
    {
        position = Math.Clamp(position, 0, size - 1);
        (Positions[slot], Weights[slot]) = (position, weight);
        if (weight <= 0) return;
        (Lowest, Highest) = (Math.Min(Lowest, position), Math.Max(Highest, position));
    }
}
