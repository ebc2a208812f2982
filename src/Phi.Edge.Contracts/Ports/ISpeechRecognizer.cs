namespace Phi.Edge.Contracts.Ports;

/// <summary>
/// Speech to text within a fixed grammar, fed while the driver still speaks so that the result is there soon after the last word. One
/// utterance at a time, one thread.
/// </summary>
public interface ISpeechRecognizer : IDisposable
{
    /// <summary>Language it understands, as an ISO 639-1 code (<c>en</c>).</summary>
    string Language { get; }

    /// <summary>Begins an utterance; one that was not finished is dropped.</summary>
    void Start();

    /// <summary>Takes the next sound of the utterance: 16 kHz mono.</summary>
    void Accept(ReadOnlySpan<short> samples);

    /// <summary>The speaker has fallen silent; the utterance will most likely end here. A recogniser may begin to conclude.</summary>
    void ExpectEnd();

    /// <summary>The speaker went on after all.</summary>
    void GoOn();

    /// <summary>Ends the utterance.</summary>
    /// <returns>What was said; <see cref="SpeechResult.None"/> when it was nothing of the grammar.</returns>
    SpeechResult Finish();
}
