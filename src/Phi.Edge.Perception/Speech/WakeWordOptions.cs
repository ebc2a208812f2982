namespace Phi.Edge.Perception.Speech;

/// <summary>Which phrases wake the assistant. Section <c>Voice:WakeWord</c>.</summary>
public sealed record WakeWordOptions
{
    /// <summary>The phrases. Default, when none is set: "hey phi" at its default threshold.</summary>
    public IReadOnlyList<KeyphraseOptions> Phrases { get; init; } = [];

    /// <summary>
    /// Weight of each phone of any other sound that the phrase is compared with, 1e-40 to 1: the smaller, the more is taken for the phrase.
    /// Default: 1e-8; with the library's 0.1 most phrases were missed at any threshold (docs/performance.md).
    /// </summary>
    public double PhoneLoop { get; init; } = 1e-8;

    /// <summary>After a hit, no further one for this long. Default: 1 s, about the length of a phrase.</summary>
    public TimeSpan Refractory { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Those that are set, else the default one.</summary>
    internal IReadOnlyList<KeyphraseOptions> Effective => Phrases.Count > 0 ? Phrases : [new() { Phrase = "hey phi" }];
}
