namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>What the endpointer is listening for.</summary>
public enum EndpointMode
{
    /// <summary>Any speech, for ever: the wake word, or somebody who speaks while an answer is being spoken.</summary>
    Watch,

    /// <summary>One utterance that is expected now: after the wake word, or after a question.</summary>
    Listen,

    /// <summary>What is said while the button is held.</summary>
    Held,
}
