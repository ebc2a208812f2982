namespace Phi.Edge.Inference.Audio;

/// <summary>
/// Brings a clip down to a rate of the model, as the reference does: Butterworth low-pass at half the target rate, then
/// interpolation by a sinc under a Kaiser window. The windows repeat after few samples, so each is computed once.
/// </summary>
internal static class Resampler
{
    private const double Beta = 6;

    public static float[] Resample(AudioClip clip, int targetRate)
    {
        if (clip.SampleRate == targetRate)
            return clip.Samples;
        var samples = clip.Samples.ToArray();
        ButterworthLowPass.Apply(samples, 0.5 * targetRate / clip.SampleRate);
        return Interpolate(samples, clip.SampleRate, targetRate);
    }

    private static float[] Interpolate(float[] samples, int sourceRate, int targetRate)
    {
        // Single precision, because the reference decides the number of samples and taps in it.
        var factor = (float)targetRate / sourceRate;
        var range = (int)Math.Ceiling(Beta / (2 * factor));
        var output = new float[(int)MathF.Ceiling(samples.Length * factor)];
        var divisor = Gcd(sourceRate, targetRate);
        var (up, down) = (targetRate / divisor, sourceRate / divisor);
        var windows = new float[up][];
        for (var i = 0; i < output.Length; i++)
        {
            var position = Math.DivRem((long)i * down, up);
            var center = (int)position.Quotient;
            var start = Math.Max(0, center - range);
            var end = Math.Min(samples.Length - 1, center + range);
            var isWhole = end - start == 2 * range;
            var fraction = (double)position.Remainder / up;
            var window = isWhole
                ? windows[position.Remainder] ??= Window(range, 2 * range, fraction)
                : Window(center - start, end - start, fraction);
            output[i] = Dot(samples.AsSpan(start, Math.Max(0, end - start + 1)), window);
        }

        return output;
    }

    /// <summary>Kaiser window over all taps times the sinc around the position.</summary>
    /// <param name="center">Taps before the one just below the position.</param>
    /// <param name="last">Index of the last tap.</param>
    /// <param name="fraction">How far the position lies behind that tap.</param>
    private static float[] Window(int center, int last, double fraction)
    {
        var window = new float[Math.Max(0, last + 1)];
        for (var k = 0; k < window.Length; k++)
        {
            var x = last == 0 ? 0 : (2.0 * k / last) - 1;
            var distance = Math.PI * Math.Abs(k - center - fraction);
            var sinc = distance < 1e-6 ? 1 : Math.Sin(distance) / distance;
            window[k] = (float)(sinc * Bessel(Beta * Math.Sqrt(1 - (x * x))) / Bessel(Beta));
        }

        return window;
    }

    private static float Dot(ReadOnlySpan<float> samples, ReadOnlySpan<float> window)
    {
        var sum = 0.0;
        for (var k = 0; k < samples.Length; k++)
            sum += samples[k] * window[k];
        return (float)sum;
    }

    /// <summary>Modified Bessel function of the first kind, order 0, by its power series.</summary>
    private static double Bessel(double x)
    {
        var (sum, term) = (1.0, 1.0);
        for (var n = 1; term > 1e-12 * sum; n++)
        {
            term *= x * x / (4.0 * n * n);
            sum += term;
        }

        return sum;
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
}
