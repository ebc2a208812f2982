namespace Phi.Edge.Perception.Speech;

/// <summary>Adds a little white noise to sound, always the same one, so that the same sound gives the same result.</summary>
internal static class Dither
{
    /// <summary>Where the noise begins.</summary>
    public const uint Seed = 0x9E3779B9;

    /// <param name="samples">Gets the noise added; sound at full scale stays there.</param>
    /// <param name="amplitude">Largest sample of the noise; uniformly distributed.</param>
    /// <param name="state">Where in the noise: <see cref="Seed"/> at first.</param>
    public static void Add(Span<short> samples, int amplitude, ref uint state)
    {
        if (amplitude == 0) return;
        var range = (uint)((2 * amplitude) + 1);
        foreach (ref var sample in samples)
        {
            // Numerical Recipes' linear congruential generator; its upper bits are the random ones.
            state = (state * 1664525) + 1013904223;
            var noise = (int)(((ulong)state * range) >> 32) - amplitude;
            sample = (short)Math.Clamp(sample + noise, short.MinValue, short.MaxValue);
        }
    }
}
