using System.ComponentModel.DataAnnotations;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Wire;

/// <summary>A checked command for the dashboard ECU. Sent on <see cref="Topics.CommandRequest"/>, once, never retained, never repeated.</summary>
public sealed record CommandRequestMessage
{
    /// <summary>Version of this schema; members are only ever added to it.</summary>
    [Range(1, 1)]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Idempotency key (UUIDv7), also the correlation data as text: an ECU that sees it twice acts once and answers the same.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name in the command catalogue (<c>set-temperature</c>); also part of the topic.</summary>
    [RegularExpression("^[a-z0-9-]{1,64}$")]
    public required string Command { get; init; }

    /// <summary>Values by parameter name.</summary>
    public required IReadOnlyDictionary<string, SignalValue> Parameters { get; init; }

    /// <summary>Signals to set, by VSS path, in the signals' VSS units; empty when the command is no plain assignment.</summary>
    public required IReadOnlyDictionary<string, SignalValue> Signals { get; init; }

    /// <summary>The voice session it belongs to.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>When it was sent, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Until when it may be carried out, UTC; for an ECU whose clock is set by the same source.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>The same in milliseconds from sending; for an ECU whose clock is not.</summary>
    [Range(0, double.MaxValue)]
    public required long TimeoutMs { get; init; }
}
