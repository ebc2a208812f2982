using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Ports;

/// <summary>A voice session has reached a stage.</summary>
public sealed record VoiceSessionEvent
{
    /// <summary>The session (UUIDv7).</summary>
    public required Guid SessionId { get; init; }

    /// <summary>Where it stands.</summary>
    public required VoiceStage Stage { get; init; }

    /// <summary>What opened it.</summary>
    public required VoiceActivation Activation { get; init; }

    /// <summary>When it got there, monotonic.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>How it ended; only with <see cref="VoiceStage.Done"/>.</summary>
    public VoiceEndReason? End { get; init; }

    /// <summary>Why, for a person or a log (<c>speed</c>, <c>ecu-timeout</c>); null when all is well.</summary>
    public string? Reason { get; init; }

    /// <summary>Names of the commands, from <see cref="VoiceStage.Understood"/> on.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>Who understood it; null before.</summary>
    public UnderstoodBy? By { get; init; }

    /// <summary>Language spoken, ISO 639-1; null when not known.</summary>
    public string? Language { get; init; }

    /// <summary>The words; null unless the operator allows transcripts.</summary>
    public string? Transcript { get; init; }

    /// <summary>From the end of speech to the decision that the utterance is over; null before.</summary>
    public TimeSpan? Endpointing { get; init; }

    /// <summary>From the end of the utterance until it was understood; null before.</summary>
    public TimeSpan? Understanding { get; init; }

    /// <summary>From sending the command to the ECU's answer; null before, and without a command.</summary>
    public TimeSpan? Execution { get; init; }
}
