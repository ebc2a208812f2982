namespace Phi.Edge.Daemon.Eval.Voice;

/// <summary>Adds noise to speech at a signal-to-noise ratio. Pure.</summary>
internal static class NoiseMixer
{
    /// <summary>Speech is where a frame of 20 ms lies less than this below the loudest one.</summary>
    private const double ActiveRangeDb = 30;
    private const int FrameSamples = 320;

    /// <summary>Mixes; the noise starts at an offset, is repeated as needed, and runs under the pauses too.</summary>
    /// <param name="speech">16 kHz mono; its level is measured over the frames with speech (as ITU-T P.56 does with a threshold).</param>
    /// <param name="noise">16 kHz mono, not empty.</param>
    /// <param name="snrDb">Speech level above noise level, dB.</param>
    /// <param name="offset">First sample of the noise to use.</param>
    public static short[] Mix(ReadOnlySpan<short> speech, ReadOnlySpan<short> noise, double snrDb, int offset)
    {
        var speechPower = ActivePower(speech);
        var part = new double[speech.Length];
        for (var i = 0; i < part.Length; i++)
            part[i] = noise[(int)(((long)offset + i) % noise.Length)];
        var noisePower = part.Average(static v => v * v);
        var gain = noisePower > 0 ? Math.Sqrt(speechPower / noisePower / Math.Pow(10, snrDb / 10)) : 0;
        var peak = 1.0;
        for (var i = 0; i < part.Length; i++)
            peak = Math.Max(peak, Math.Abs(part[i] = speech[i] + (gain * part[i])));

        // Clipping would be another kind of noise: the mix is made quieter instead, which changes no ratio.
        var scale = Math.Min(1, short.MaxValue / peak);
        return [.. part.Select(v => (short)Math.Round(v * scale))];
    }

    private static double ActivePower(ReadOnlySpan<short> speech)
    {
        var powers = new List<double>();
        for (var start = 0; start + FrameSamples <= speech.Length; start += FrameSamples)
        {
            var sum = 0.0;
            foreach (var sample in speech.Slice(start, FrameSamples))
                sum += (double)sample * sample;
            powers.Add(sum / FrameSamples);
        }

        var threshold = powers.DefaultIfEmpty().Max() / Math.Pow(10, ActiveRangeDb / 10);
        return powers.Where(power => power >= threshold).DefaultIfEmpty().Average();
    }
}
