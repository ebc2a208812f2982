namespace Phi.Edge.Perception.Speech;

/// <summary>Which phrases wake the assistant. Section <c>Voice:WakeWord</c>.</summary>
public sealed record WakeWordOptions
{
    /// <summary>The phrases. Default, when none is set: "hey phi" at its default threshold.</summary>
    public IReadOnlyList<KeyphraseOptions> Phrases { get; init; } = [];

    /// <summary>After a hit, no further one for this long. Default: 1 s, about the length of a phrase.</summary>
    public TimeSpan Refractory { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Those that are set, else the default one.</summary>
    internal IReadOnlyList<KeyphraseOptions> Effective => Phrases.Count > 0 ? Phrases : [new() { Phrase = "hey phi" }];
}
