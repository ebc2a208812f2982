using System.Numerics;

namespace Phi.Edge.Perception.Hearing;

/// <summary>
/// Changes the sampling rate of a stream to 16 kHz: a polyphase filter whose prototype is a Kaiser-windowed sinc (Oppenheim and
/// Schafer, Discrete-Time Signal Processing, 7.5.3). Flat to 90 % of the lower Nyquist frequency, 80 dB down beyond it. Output
/// lies in time where the input did; the filter looks <see cref="Ahead"/> input samples ahead. Allocates nothing per call.
/// </summary>
internal sealed class Resampler
{
    private const double Attenuation = 80;
    private const double TransitionShare = 0.1;

    private readonly int _up;
    private readonly int _down;
    private readonly int _taps;
    private readonly float[][] _filters;
    private readonly float[] _history;
    private int _filled;
    private int _start;
    private int _phase;

    /// <param name="inputRate">Hertz.</param>
    /// <param name="mostInput">Longest input of one call, samples.</param>
    public Resampler(int inputRate, int mostInput)
    {
        var common = (int)BigInteger.GreatestCommonDivisor(inputRate, AudioFormat.Rate);
        (_up, _down) = (AudioFormat.Rate / common, inputRate / common);
        var cutoff = Math.Min(1.0, (double)AudioFormat.Rate / inputRate);
        Ahead = (int)Math.Ceiling(((Attenuation - 7.95) / (2.285 * Math.PI * TransitionShare * cutoff) / 2) + 1);
        _taps = 2 * Ahead;
        _filters = Enumerable.Range(0, _up).Select(phase => Filter((double)phase / _up, cutoff * (1 - (TransitionShare / 2)))).ToArray();
        _history = new float[_taps + mostInput];
        Reset();
    }

    /// <summary>Input samples that must follow before a sample comes out.</summary>
    public int Ahead { get; }

    /// <summary>Forgets what it has heard.</summary>
    public void Reset()
    {
        _history.AsSpan().Clear();
        (_filled, _start, _phase) = (Ahead - 1, 0, 0);
    }

    /// <returns>Samples written: about the input's length times the ratio of the rates.</returns>
    public int Process(ReadOnlySpan<float> input, Span<float> output)
    {
        input.CopyTo(_history.AsSpan(_filled));
        _filled += input.Length;
        var count = 0;
        while (_start + _taps <= _filled)
        {
            output[count++] = Dot(_filters[_phase], _history.AsSpan(_start, _taps));
            _phase += _down;
            _start += _phase / _up;
            _phase %= _up;
        }

        var gone = Math.Min(_start, _filled);
        _history.AsSpan(gone, _filled - gone).CopyTo(_history);
        (_filled, _start) = (_filled - gone, _start - gone);
        return count;
    }

    private float[] Filter(double fraction, double cutoff)
    {
        var beta = 0.1102 * (Attenuation - 8.7);
        var taps = new double[_taps];
        for (var i = 0; i < _taps; i++)
        {
            var t = fraction + Ahead - 1 - i;
            var window = Math.Abs(t) >= Ahead ? 0 : Bessel(beta * Math.Sqrt(1 - (t / Ahead * (t / Ahead)))) / Bessel(beta);
            var x = Math.PI * cutoff * t;
            taps[i] = window * (x == 0 ? 1 : Math.Sin(x) / x);
        }

        // The same gain at every phase: otherwise a constant would come out rippled.
        var sum = taps.Sum();
        return Array.ConvertAll(taps, tap => (float)(tap / sum));
    }

    /// <summary>Modified Bessel function of the first kind, order zero.</summary>
    private static double Bessel(double x)
    {
        var (sum, term) = (1.0, 1.0);
        for (var k = 1; term > sum * 1e-12; k++)
            sum += term *= x / 2 / k * (x / 2 / k);
        return sum;
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector<float>.Zero;
        var i = 0;
        for (; i <= a.Length - Vector<float>.Count; i += Vector<float>.Count)
            sum += new Vector<float>(a[i..]) * new Vector<float>(b[i..]);
        var total = Vector.Sum(sum);
        for (; i < a.Length; i++)
            total += a[i] * b[i];
        return total;
    }
}
