namespace Phi.Edge.Daemon.Demo;

/// <summary>The noise of an image sensor and the flicker of its exposure, the same in every run.</summary>
internal sealed class SensorNoise
{
    private const int Seed = 1969;
    private const double Deviation = 2.2;
    private const float Flicker = 0.015f;

    // One long strip of noise; every frame takes it up at another place.
    private const int Spare = 104_729;
    private const int Stride = 7919;

    private readonly sbyte[] _noise;

    /// <param name="pictureBytes">Bytes of the largest picture.</param>
    public SensorNoise(int pictureBytes)
    {
        _noise = new sbyte[pictureBytes + Spare];
        var random = new Random(Seed);
        for (var i = 0; i < _noise.Length; i++)
        {
            // The sum of four uniform numbers is close enough to a normal one; its deviation is sqrt(4 / 12).
            var sum = random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble() - 2;
            _noise[i] = (sbyte)Math.Round(sum * Math.Sqrt(3) * Deviation);
        }
    }

    /// <summary>Adds the noise of a frame.</summary>
    /// <param name="picture">The clean picture.</param>
    /// <param name="to">The noisy one, of the same size.</param>
    /// <param name="frame">The frame's number: other numbers, other noise.</param>
    public void Add(ReadOnlySpan<byte> picture, Span<byte> to, long frame)
    {
        var gain = (int)(256 * (1 + (Flicker * MathF.Sin(frame * 0.9f) * MathF.Sin(frame * 0.037f))));
        var noise = _noise.AsSpan((int)(frame * Stride % (_noise.Length - picture.Length)), picture.Length);
        to = to[..picture.Length];
        for (var i = 0; i < picture.Length; i++)
            to[i] = (byte)Math.Clamp(((picture[i] * gain) >> 8) + noise[i], 0, 255);
    }
}
