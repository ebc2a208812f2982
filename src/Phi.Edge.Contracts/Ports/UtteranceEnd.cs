namespace Phi.Edge.Contracts.Ports;

/// <summary>Why an utterance is over.</summary>
public enum UtteranceEnd
{
    /// <summary>The speaker fell silent.</summary>
    Silence,

    /// <summary>It reached the longest time allowed.</summary>
    TooLong,

    /// <summary>The push-to-talk button was released.</summary>
    Released,

    /// <summary>The microphone went away in the middle.</summary>
    Gap,

    /// <summary>The recording ended.</summary>
    EndOfInput,
}
