namespace Phi.Edge.Contracts.Wire;

/// <summary>How a voice session ended. Only ever added to.</summary>
public enum VoiceEndReason
{
    /// <summary>Done or answered.</summary>
    Nominal,

    /// <summary>The driver took it back.</summary>
    Cancelled,

    /// <summary>Nobody could make sense of it.</summary>
    NotUnderstood,

    /// <summary>Nobody spoke, a reply did not come, or the ECU did not answer in time.</summary>
    Timeout,

    /// <summary>Not allowed now, or the ECU refused.</summary>
    Refused,

    /// <summary>Something failed (microphone, broker, ECU).</summary>
    Error,
}
