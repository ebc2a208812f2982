using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>How the car stands with the cloud. Sent on <see cref="CloudTopics.State"/>.</summary>
public sealed record CloudStateMessage
{
    /// <summary>Version of this schema; members are only ever added to it.</summary>
    [Range(1, 1)]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Whether there is a connection.</summary>
    public required Availability Status { get; init; }

    /// <summary>Since when it is as it is, UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Why there is no connection, in English; absent when there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>Messages that wait.</summary>
    [Range(0, double.MaxValue)]
    public required long Backlog { get; init; }

    /// <summary>Age of the oldest of them in seconds; absent when none waits.</summary>
    [Range(0.0, 1e9)]
    public double? OldestSeconds { get; init; }

    /// <summary>Whether the connection costs by the byte, so that only what is worth it is sent.</summary>
    public required bool Metered { get; init; }
}
