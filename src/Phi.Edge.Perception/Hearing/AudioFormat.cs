namespace Phi.Edge.Perception.Hearing;

/// <summary>What every source delivers.</summary>
internal static class AudioFormat
{
    /// <summary>Hertz.</summary>
    public const int Rate = 16000;

    /// <summary>Sound that is handled at once by a source: short against the 32 ms of the voice detector.</summary>
    public static readonly TimeSpan Block = TimeSpan.FromMilliseconds(20);

    public static TimeSpan Duration(double samples, int rate) => TimeSpan.FromTicks((long)(samples * TimeSpan.TicksPerSecond / rate));
}
