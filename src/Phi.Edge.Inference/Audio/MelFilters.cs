namespace Phi.Edge.Inference.Audio;

/// <summary>Triangular filters, equally wide on the mel scale and of height 1, over the bins of a transform at 16 kHz.</summary>
internal sealed class MelFilters
{
    // The reference library's upper edge; the model's authors wrote 7690, which moves no value by more than 0.07.
    private const double HighestHz = 7689;
    private const double SampleRate = 16000;

    public MelFilters(int bands, int fftLength)
    {
        Bands = bands;
        Starts = new int[bands];
        Weights = new double[bands][];
        var step = ToMel(HighestHz) / (bands + 1);
        var lastBin = (int)Math.Round(HighestHz * fftLength / SampleRate) - 1;
        for (var band = 0; band < bands; band++)
        {
            var center = (band + 1) * step;
            var weights = new List<double>();
            for (var bin = 1; bin <= lastBin; bin++)
            {
                var weight = 1 - (Math.Abs(ToMel(bin * SampleRate / fftLength) - center) / step);
                if (weight <= 0)
                    continue;
                if (weights.Count == 0)
                    Starts[band] = bin;
                weights.Add(weight);
            }

            Weights[band] = [.. weights];
        }
    }

    public int Bands { get; }

    /// <summary>First bin of each filter.</summary>
    public int[] Starts { get; }

    /// <summary>Weights of each filter's bins.</summary>
    public double[][] Weights { get; }

    // D. O'Shaughnessy, "Speech Communication" (1987), in natural logarithms.
    private static double ToMel(double hz) => 1127 * Math.Log(1 + (hz / 700));
}
