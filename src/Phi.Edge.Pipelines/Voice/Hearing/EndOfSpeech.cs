namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>How soon silence ends an utterance.</summary>
public enum EndOfSpeech
{
    /// <summary>After 0.7 s.</summary>
    Normal,

    /// <summary>After 1.25 s: for those who think while they speak.</summary>
    Relaxed,

    /// <summary>After 0.25 s: for short replies.</summary>
    Quick,
}
