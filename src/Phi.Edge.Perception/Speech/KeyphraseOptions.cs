namespace Phi.Edge.Perception.Speech;

/// <summary>One wake phrase.</summary>
public sealed record KeyphraseOptions
{
    /// <summary>Its words, lower case.</summary>
    public string Phrase { get; init; } = "";

    /// <summary>
    /// Likelihood relative to any other sound above which it was said. Nearer to 1: fewer false accepts, more misses; <c>phi-edge eval
    /// wakeword</c> measures both. Default: 1e-20.
    /// </summary>
    public double Threshold { get; init; } = 1e-20;
}
