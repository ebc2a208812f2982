namespace Phi.Edge.Daemon.Speech;

/// <summary>What to do with an answer now.</summary>
internal enum SpeechAction
{
    /// <summary>Speak it, or go on speaking.</summary>
    Speak,

    /// <summary>Wait: an alert is shown.</summary>
    Wait,

    /// <summary>Stop speaking: an alert has come.</summary>
    Interrupt,

    /// <summary>Say it no more: it is shown only.</summary>
    Drop,
}
