using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>Something to show or to speak to the driver. Sent on <see cref="Topics.VoiceResponse"/>.</summary>
public sealed record VoiceResponseMessage
{
    /// <summary>Version of this schema; members are only ever added to it.</summary>
    [Range(1, 1)]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>This message (UUIDv7).</summary>
    public required Guid Id { get; init; }

    /// <summary>The session it belongs to.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>What to show or to speak, at most 1000 characters.</summary>
    [StringLength(1000)]
    public required string Text { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public required string Language { get; init; }

    /// <summary>Whether it is a question; the microphone opens after it.</summary>
    public required bool ExpectsReply { get; init; }

    /// <summary>When it was decided, UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
