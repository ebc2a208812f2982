namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>What stops an answer that is being spoken.</summary>
public enum BargeIn
{
    /// <summary>The button only: for a microphone that hears the loudspeaker.</summary>
    Button,

    /// <summary>The button, and speech after a question while the microphone is open.</summary>
    Speech,
}
