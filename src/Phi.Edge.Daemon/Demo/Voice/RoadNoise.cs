namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>The hum of a car as a microphone with a good noise filter delivers it: low and quiet, the same in every run.</summary>
internal sealed class RoadNoise
{
    private const int Seed = 1927;

    // About 50 dB below full scale: speech of the demo's voices lies 30 dB above it.
    private const double Level = 100;

    // One pole at about 250 Hz: tyres and wind have little above.
    private const double Pole = 0.906;

    private readonly short[] _loop = new short[8 * 16000];
    private int _next;

    public RoadNoise()
    {
        var random = new Random(Seed);
        var low = 0d;
        for (var i = 0; i < _loop.Length; i++)
        {
            low = (Pole * low) + ((1 - Pole) * ((2 * random.NextDouble()) - 1));
            // The filter leaves sqrt((1 - p) / (1 + p)) of the deviation, which was 1 / sqrt(3).
            _loop[i] = (short)(low * Level * Math.Sqrt(3 * (1 + Pole) / (1 - Pole)));
        }
    }

    /// <summary>Adds the noise that follows.</summary>
    public void AddTo(Span<short> samples)
    {
        foreach (ref var sample in samples)
        {
            sample = (short)Math.Clamp(sample + _loop[_next], short.MinValue, short.MaxValue);
            _next = (_next + 1) % _loop.Length;
        }
    }
}
