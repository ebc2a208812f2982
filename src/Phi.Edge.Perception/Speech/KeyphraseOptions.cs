namespace Phi.Edge.Perception.Speech;

/// <summary>One wake phrase.</summary>
public sealed record KeyphraseOptions
{
    /// <summary>Its words, lower case.</summary>
    public string Phrase { get; init; } = "";

    /// <summary>
    /// Likelihood relative to any other sound, whose phones count <see cref="WakeWordOptions.PhoneLoop"/>, above which it was said, 1e-60 to
    /// 1e20. The larger, the fewer false accepts and the more misses; <c>phi-edge eval wakeword</c> measures both. Default: 1e10.
    /// </summary>
    public double Threshold { get; init; } = 1e10;
}
