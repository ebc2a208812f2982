namespace Phi.Edge.Inference.Audio;

/// <summary>
/// Brings a clip down to a rate of the model, as the reference does: Butterworth low-pass at half the target rate, then
/// interpolation by a sinc under a Kaiser window.
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
        // Positions and lengths are in single precision, as in the reference: at 44.1 kHz its positions are off by up to 0.002
        // samples after a second, and the log-mel values follow. So the phases never repeat, and no table of them can serve.
        var factor = (float)targetRate / sourceRate;
        var range = (int)Math.Ceiling(Beta / (2 * factor));
        var output = new float[(int)MathF.Ceiling(samples.Length * factor)];
        var whole = new SincTaps(KaiserWindow(2 * range));
        for (var i = 0; i < output.Length; i++)
        {
            var position = i / factor;
            var center = (int)position;
            var start = Math.Max(0, center - range);
            var last = Math.Min(samples.Length - 1, center + range) - start;
            if (last < 0)
                continue;
            var taps = last == 2 * range ? whole : new SincTaps(KaiserWindow(last));
            output[i] = taps.Mix(samples.AsSpan(start), center - start, position - center);
        }

        return output;
    }

    private static double[] KaiserWindow(int last)
    {
        var window = new double[Math.Max(0, last + 1)];
        for (var k = 0; k < window.Length; k++)
        {
            var x = last == 0 ? 0 : (2.0 * k / last) - 1;
            window[k] = Bessel(Beta * Math.Sqrt(1 - (x * x))) / Bessel(Beta);
        }

        return window;
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
}
