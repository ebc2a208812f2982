using System.Numerics;
using System.Runtime.Intrinsics;

namespace Phi.Edge.Inference.Audio;

/// <summary>
/// Fast Fourier transform of four complex signals at once, one to each lane. Eight real signals fit: four as the real parts,
/// four as the imaginary parts (<see cref="Power"/> takes them apart again). Double precision: quiet bands beside a loud tone
/// would drown in the rounding of single precision. Not safe for concurrent use.
/// </summary>
internal sealed class LaneFft
{
    private readonly Vector256<double>[] _real;
    private readonly Vector256<double>[] _imaginary;
    private readonly int[] _reversed;
    private readonly double[] _cos;
    private readonly double[] _sin;

    public LaneFft(int length)
    {
        Length = length;
        _real = new Vector256<double>[length];
        _imaginary = new Vector256<double>[length];
        _reversed = new int[length];
        _cos = new double[length / 2];
        _sin = new double[length / 2];
        var bits = BitOperations.Log2((uint)length);
        for (var i = 0; i < length; i++)
            _reversed[i] = (_reversed[i >> 1] >> 1) | ((i & 1) << (bits - 1));
        for (var i = 0; i < length / 2; i++)
            (_sin[i], _cos[i]) = Math.SinCos(-2 * Math.PI * i / length);
    }

    public int Length { get; }

    /// <summary>Sets one sample of the eight signals.</summary>
    public void Load(int index, Vector256<double> first, Vector256<double> second)
    {
        var at = _reversed[index];
        _real[at] = first;
        _imaginary[at] = second;
    }

    public void Transform()
    {
        for (var half = 1; half < Length; half *= 2)
        {
            var step = Length / (2 * half);
            for (var block = 0; block < Length; block += 2 * half)
            {
                var upperReal = _real.AsSpan(block, half);
                var lowerReal = _real.AsSpan(block + half, half);
                var upperImaginary = _imaginary.AsSpan(block, half);
                var lowerImaginary = _imaginary.AsSpan(block + half, half);
                for (var k = 0; k < half; k++)
                {
                    var (cos, sin) = (Vector256.Create(_cos[k * step]), Vector256.Create(_sin[k * step]));
                    var real = (lowerReal[k] * cos) - (lowerImaginary[k] * sin);
                    var imaginary = (lowerReal[k] * sin) + (lowerImaginary[k] * cos);
                    lowerReal[k] = upperReal[k] - real;
                    lowerImaginary[k] = upperImaginary[k] - imaginary;
                    upperReal[k] += real;
                    upperImaginary[k] += imaginary;
                }
            }
        }
    }

    /// <summary>Squared magnitudes of one bin of the eight real signals.</summary>
    public (Vector256<double> First, Vector256<double> Second) Power(int bin)
    {
        var mirror = (Length - bin) & (Length - 1);
        var (evenReal, oddReal) = (_real[bin] + _real[mirror], _real[bin] - _real[mirror]);
        var (evenImaginary, oddImaginary) = (_imaginary[bin] + _imaginary[mirror], _imaginary[bin] - _imaginary[mirror]);
        var first = (evenReal * evenReal) + (oddImaginary * oddImaginary);
        var second = (evenImaginary * evenImaginary) + (oddReal * oddReal);
        return (first * 0.25, second * 0.25);
    }
}
