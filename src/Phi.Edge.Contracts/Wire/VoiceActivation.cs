namespace Phi.Edge.Contracts.Wire;

/// <summary>What opened a voice session. Only ever added to.</summary>
public enum VoiceActivation
{
    /// <summary>The push-to-talk button.</summary>
    PushToTalk,

    /// <summary>A wake word.</summary>
    WakeWord,

    /// <summary>The daemon asked a question and listens for the reply.</summary>
    FollowUp,

    /// <summary>A typed sentence.</summary>
    Text,
}
