namespace Phi.Edge.Contracts.Ports;

/// <summary>What a recogniser made of an utterance.</summary>
/// <param name="Text">The words, lower case, separated by single blanks; empty when nothing was recognised.</param>
/// <param name="Confidence">How sure, 0 to 1; below the recogniser's threshold it is a rejection.</param>
/// <param name="IsRejected">What was said is most likely not in the grammar; the text must not be acted on.</param>
public sealed record SpeechResult(string Text, double Confidence, bool IsRejected)
{
    /// <summary>Nothing was recognised.</summary>
    public static SpeechResult None { get; } = new("", 0, true);
}
