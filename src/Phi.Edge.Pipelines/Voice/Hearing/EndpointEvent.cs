namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>What a chunk of sound meant.</summary>
public enum EndpointEvent
{
    /// <summary>Nothing: nobody speaks, or not yet for long enough.</summary>
    Nothing,

    /// <summary>Somebody speaks: an utterance has begun, some time ago.</summary>
    SpeechStarted,

    /// <summary>The utterance goes on, pauses included.</summary>
    Speaking,

    /// <summary>The utterance is over.</summary>
    Ended,

    /// <summary>Nobody said anything while it was expected.</summary>
    NoSpeech,
}
