using System.Runtime.Intrinsics;
using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Audio;

/// <summary>Log-mel frames of one sample rate, eight at a time. Not safe for concurrent use.</summary>
internal sealed class LogMelExtractor
{
    private const int Lanes = 4;
    private const int Group = 2 * Lanes;
    private const double PreEmphasis = 0.97;
    private const double FullScale = 32768;
    private readonly SpectrumConfiguration _spectrum;
    private readonly MelFilters _filters;
    private readonly LaneFft _fft;
    private readonly double[] _window;
    private readonly Vector256<double>[] _power;

    /// <summary>Creates an extractor.</summary>
    /// <param name="spectrum">Transform, frame and hop in samples.</param>
    /// <param name="filters">Mel filters; bins beyond the transform's own are silent.</param>
    /// <param name="melFftLength">Points of the transform the filters are laid over.</param>
    public LogMelExtractor(SpectrumConfiguration spectrum, MelFilters filters, int melFftLength)
    {
        _spectrum = spectrum;
        _filters = filters;
        _fft = new LaneFft(spectrum.FftLength);
        _power = new Vector256<double>[2 * ((melFftLength / 2) + 1)];
        // A shorter transform (8 kHz) fills the low bins, except its Nyquist bin and, as in the reference, the one before.
        Bins = spectrum.FftLength == melFftLength ? (melFftLength / 2) + 1 : (spectrum.FftLength / 2) - 1;
        _window = new double[spectrum.FrameLength];
        for (var i = 0; i < _window.Length; i++)
            _window[i] = (0.54 - (0.46 * Math.Cos(2 * Math.PI * i / (_window.Length - 1)))) * FullScale;
    }

    private int Bins { get; }

    /// <summary>Frames of so many samples: only whole ones.</summary>
    public static int CountFrames(int samples, SpectrumConfiguration spectrum) =>
        samples < spectrum.FrameLength ? 0 : ((samples - spectrum.FrameLength) / spectrum.HopLength) + 1;

    /// <summary>Writes the frames of a clip, [frames, bands].</summary>
    public void Extract(ReadOnlySpan<float> samples, Span<float> frames)
    {
        var count = CountFrames(samples.Length, _spectrum);
        for (var first = 0; first < count; first += Group)
        {
            LoadFrames(samples, first, count);
            _fft.Transform();
            for (var bin = 0; bin < Bins; bin++)
                (_power[2 * bin], _power[(2 * bin) + 1]) = _fft.Power(bin);
            WriteBands(frames[(first * _filters.Bands)..], Math.Min(Group, count - first));
        }
    }

    private void LoadFrames(ReadOnlySpan<float> samples, int first, int count)
    {
        // Frames beyond the last repeat it; what comes out of them is not written.
        Span<int> starts = stackalloc int[Group];
        for (var lane = 0; lane < Group; lane++)
            starts[lane] = Math.Min(first + lane, count - 1) * _spectrum.HopLength;
        var (previousFirst, previousSecond) = (Gather(samples, starts, 0), Gather(samples, starts[Lanes..], 0));
        for (var i = 0; i < _window.Length; i++)
        {
            var (currentFirst, currentSecond) = (Gather(samples, starts, i), Gather(samples, starts[Lanes..], i));
            _fft.Load(i, (currentFirst - (previousFirst * PreEmphasis)) * _window[i],
                (currentSecond - (previousSecond * PreEmphasis)) * _window[i]);
            (previousFirst, previousSecond) = (currentFirst, currentSecond);
        }

        for (var i = _window.Length; i < _fft.Length; i++)
            _fft.Load(i, Vector256<double>.Zero, Vector256<double>.Zero);
    }

    private static Vector256<double> Gather(ReadOnlySpan<float> samples, ReadOnlySpan<int> starts, int i) =>
        Vector256.Create((double)samples[starts[0] + i], samples[starts[1] + i], samples[starts[2] + i], samples[starts[3] + i]);

    private void WriteBands(Span<float> frames, int count)
    {
        for (var band = 0; band < _filters.Bands; band++)
        {
            var (first, second) = (Vector256<double>.Zero, Vector256<double>.Zero);
            var at = 2 * _filters.Starts[band];
            foreach (var weight in _filters.Weights[band])
            {
                first += _power[at] * weight;
                second += _power[at + 1] * weight;
                at += 2;
            }

            for (var lane = 0; lane < count; lane++)
            {
                var energy = lane < Lanes ? first[lane] : second[lane - Lanes];
                frames[(lane * _filters.Bands) + band] = (float)Math.Log(Math.Max(1, energy));
            }
        }
    }
}
