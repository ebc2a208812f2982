using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Phi.Edge.Inference.Audio;

/// <summary>A sinc under a window around any position, four taps at a time. Double precision, as in the reference.</summary>
internal sealed class SincTaps
{
    private const int Lanes = 4;
    private const double SameSample = 1e-6;
    private readonly double[] _window;
    private readonly double[] _alternating;

    public SincTaps(double[] window)
    {
        _window = window;
        _alternating = new double[(window.Length + Lanes - 1) / Lanes * Lanes];
        for (var k = 0; k < window.Length; k++)
            _alternating[k] = (k & 1) == 0 ? window[k] : -window[k];
    }

    /// <summary>The sum of samples weighted by the window and by the sinc around a position.</summary>
    /// <param name="samples">The samples from the window's first on; at least as many as the window has.</param>
    /// <param name="center">Samples before the one just below the position.</param>
    /// <param name="fraction">How far the position lies behind that sample, 0 to 1.</param>
    public float Mix(ReadOnlySpan<float> samples, int center, double fraction)
    {
        // at a sample itself the sinc is 1 there and 0 at all others, to within the limit
        if (fraction < SameSample)
            return center < _window.Length ? (float)(samples[center] * _window[center]) : 0;
        // sin(pi (k - f)) is -+ sin(pi f), so one sine serves all taps; its sign stands in the window's
        var sine = Math.Sin(Math.PI * fraction) / Math.PI;
        var sum = samples.Length < _alternating.Length
            ? Rest(samples[.._window.Length], center + fraction)
            : Whole(ref MemoryMarshal.GetReference(samples), center + fraction);
        return (float)((center & 1) == 0 ? sum * sine : -sum * sine);
    }

    private double Whole(ref float samples, double position)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_alternating);
        var distance = Vector256.Create(position, position - 1, position - 2, position - 3);
        var sum = Vector256<double>.Zero;
        for (nuint k = 0; k < (nuint)_alternating.Length; k += Lanes)
        {
            var values = Vector256.WidenLower(Vector128.LoadUnsafe(ref samples, k).ToVector256Unsafe());
            sum += values * Vector256.LoadUnsafe(ref weights, k) / distance;
            distance -= Vector256.Create((double)Lanes);
        }

        return Vector256.Sum(sum);
    }

    /// <summary>The same where the clip ends before the last four taps do.</summary>
    private double Rest(ReadOnlySpan<float> samples, double position)
    {
        var sum = 0.0;
        for (var k = 0; k < samples.Length; k++)
            sum += samples[k] * _alternating[k] / (position - k);
        return sum;
    }
}
