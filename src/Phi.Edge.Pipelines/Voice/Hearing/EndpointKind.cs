namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>What a chunk of sound means for the utterance.</summary>
public enum EndpointKind
{
    /// <summary>No speech yet.</summary>
    Waiting,

    /// <summary>An utterance has begun; its sound reaches back over the pre-roll.</summary>
    Started,

    /// <summary>It goes on.</summary>
    Speaking,

    /// <summary>It is over.</summary>
    Ended,

    /// <summary>Nobody spoke within the time allowed.</summary>
    NoSpeech,
}
