namespace Phi.Edge.Inference.Audio;

/// <summary>Butterworth low-pass of order 4 as two second-order sections (bilinear transform, exact at the cut-off).</summary>
internal static class ButterworthLowPass
{
    /// <summary>Filters in place.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="cutoff">Cut-off as a fraction of the sample rate, below 0.5.</param>
    public static void Apply(Span<float> samples, double cutoff)
    {
        var first = Section(cutoff, Math.PI / 8);
        var second = Section(cutoff, 3 * Math.PI / 8);
        double a1 = 0, a2 = 0, b1 = 0, b2 = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            // Transposed direct form II keeps the states small.
            double x = samples[i];
            var y = (first.Gain * x) + a1;
            a1 = (2 * first.Gain * x) - (first.A1 * y) + a2;
            a2 = (first.Gain * x) - (first.A2 * y);
            var z = (second.Gain * y) + b1;
            b1 = (2 * second.Gain * y) - (second.A1 * z) + b2;
            b2 = (second.Gain * y) - (second.A2 * z);
            samples[i] = (float)z;
        }
    }

    /// <summary>One section; its numerator is the gain times 1, 2, 1. The angle of the pole pair sets the quality.</summary>
    private static (double Gain, double A1, double A2) Section(double cutoff, double angle)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * cutoff);
        var alpha = sin * Math.Cos(angle);
        var scale = 1 / (1 + alpha);
        return ((1 - cos) / 2 * scale, -2 * cos * scale, (1 - alpha) * scale);
    }
}
