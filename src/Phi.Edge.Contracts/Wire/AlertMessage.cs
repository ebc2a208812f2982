using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>An alert was raised, changed or cleared. Sent on <see cref="Topics.Alert"/>, once per transition.</summary>
public sealed record AlertMessage
{
    /// <summary>Version of this schema; members are only ever added to it.</summary>
    [Range(1, 1)]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>This message (UUIDv7). A message that is delivered twice has the same id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The same from raised to cleared, and never used again, not even after a restart.</summary>
    public required string EpisodeId { get; init; }

    /// <summary>What it is about; also the last level of the topic.</summary>
    public required AlertKind Kind { get; init; }

    /// <summary>How urgent; <see cref="AlertLevel.None"/> when cleared.</summary>
    public required AlertLevel Level { get; init; }

    /// <summary>What has changed.</summary>
    public required AlertTransition Transition { get; init; }

    /// <summary>When the condition behind it began, UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Capture time of the frame, or time of the event, that caused this transition, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>From <see cref="At"/> until the message was handed to the network, in milliseconds, 0 to 60,000.</summary>
    [Range(0.0, 60_000)]
    public required double LatencyMs { get; init; }

    /// <summary>The measure behind the alert, in <see cref="Unit"/>; absent when there is none.</summary>
    [Range(-1e9, 1e9)]
    public double? Value { get; init; }

    /// <summary>Unit of <see cref="Value"/> (<c>s</c>, <c>%</c>, <c>yawns</c>); absent with it.</summary>
    public string? Unit { get; init; }

    /// <summary>Why monitoring is degraded; only with <see cref="AlertKind.MonitoringDegraded"/>, which has no value.</summary>
    public MonitoringDegradation? Degradation { get; init; }

    /// <summary>The kind of sign to heed; only with <see cref="AlertKind.Sign"/>, which has no value.</summary>
    public SignKind? Sign { get; init; }

    /// <summary>English text for a dashboard that has none of its own.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the driver may acknowledge it now.</summary>
    public required bool Acknowledgeable { get; init; }
}
