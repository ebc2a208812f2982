using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>A voice session has reached a stage. Sent on <see cref="Topics.VoiceSession"/>.</summary>
public sealed record VoiceSessionMessage
{
    /// <summary>Version of this schema; members are only ever added to it.</summary>
    [Range(1, 1)]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>This message (UUIDv7).</summary>
    public required Guid Id { get; init; }

    /// <summary>The session: the same from listening to done.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>Where it stands.</summary>
    public required VoiceStage Stage { get; init; }

    /// <summary>What opened it.</summary>
    public required VoiceActivation Activation { get; init; }

    /// <summary>When it got there, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How it ended; only with <see cref="VoiceStage.Done"/>.</summary>
    public VoiceEndReason? End { get; init; }

    /// <summary>Why, in a word for a log (<c>speed</c>, <c>ecu-timeout</c>), at most 200 characters; absent when all is well.</summary>
    [StringLength(200)]
    public string? Reason { get; init; }

    /// <summary>Names of the commands, at most 16; absent before it was understood.</summary>
    [MaxLength(16)]
    public IReadOnlyList<string>? Commands { get; init; }

    /// <summary>Who understood it; absent before.</summary>
    public UnderstoodBy? By { get; init; }

    /// <summary>Language spoken, ISO 639-1; absent when not known.</summary>
    public string? Language { get; init; }

    /// <summary>The words, at most 1000 characters; absent unless the operator allows transcripts.</summary>
    [StringLength(1000)]
    public string? Transcript { get; init; }

    /// <summary>From the end of speech to the decision that the utterance is over, in milliseconds; absent before.</summary>
    [Range(0, double.MaxValue)]
    public double? EndpointingMs { get; init; }

    /// <summary>From the end of the utterance until it was understood, in milliseconds; absent before.</summary>
    [Range(0, double.MaxValue)]
    public double? UnderstandingMs { get; init; }

    /// <summary>From sending the command to the ECU's answer, in milliseconds; absent before, and without a command.</summary>
    [Range(0, double.MaxValue)]
    public double? ExecutionMs { get; init; }
}
