using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Imaging;

/// <summary>A glance at the whole picture on a coarse grid: is there anything to see at all?</summary>
/// <param name="Brightness">Mean luminance, 0 to 255.</param>
/// <param name="Contrast">Standard deviation of luminance.</param>
/// <param name="Bright">Luminance that 95 % of the samples stay below.</param>
/// <param name="Structure">Mean absolute step between neighbouring samples.</param>
/// <param name="White">Share of samples at full white, 0 to 1.</param>
internal readonly record struct SceneQuality(float Brightness, float Contrast, float Bright, float Structure, float White)
{
    private const int Columns = 32;
    private const int Rows = 24;
    private const int FullWhite = 250;

    /// <summary>Samples the frame.</summary>
    public static SceneQuality Measure(Frame frame)
    {
        Span<int> histogram = stackalloc int[256];
        Span<byte> above = stackalloc byte[Columns];
        histogram.Clear();
        var (sum, squares, steps, white) = (0L, 0L, 0L, 0);
        for (var row = 0; row < Rows; row++)
        {
            var pixels = frame.Row((2 * row + 1) * frame.Height / (2 * Rows));
            var before = 0;
            for (var column = 0; column < Columns; column++)
            {
                var value = Luminance(pixels, (2 * column + 1) * frame.Width / (2 * Columns) * frame.Channels, frame.Channels);
                histogram[value]++;
                (sum, squares) = (sum + value, squares + value * value);
                if (value >= FullWhite) white++;
                if (column > 0) steps += Math.Abs(value - before);
                if (row > 0) steps += Math.Abs(value - above[column]);
                (before, above[column]) = (value, (byte)value);
            }
        }

        const int Samples = Columns * Rows;
        const int Steps = (Columns - 1) * Rows + Columns * (Rows - 1);
        var mean = sum / (float)Samples;
        return new(
            mean, MathF.Sqrt(Math.Max(0, squares / (float)Samples - mean * mean)),
            Percentile(histogram, Samples * 95 / 100), steps / (float)Steps, white / (float)Samples);
    }

    // Green alone would do for most scenes, but not under coloured light; quarter weights are close enough to luma and
    // need no order of red and blue.
    private static int Luminance(ReadOnlySpan<byte> pixels, int at, int channels)
        => channels == 1 ? pixels[at] : (pixels[at] + 2 * pixels[at + 1] + pixels[at + 2]) / 4;

    private static int Percentile(ReadOnlySpan<int> histogram, int wanted)
    {
        var (below, value) = (0, 0);
        while (value < 255 && below + histogram[value] < wanted) below += histogram[value++];
        return value;
    }
}
