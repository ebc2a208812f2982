using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>Whether the daemon is there. Sent on <see cref="Topics.Availability"/>, offline also by the broker as its last will.</summary>
public sealed record AvailabilityMessage
{
    /// <summary>Version of this schema; members are only ever added to it.</summary>
    [Range(1, 1)]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Whether it is there.</summary>
    public required Availability Status { get; init; }

    /// <summary>Why the status is what it is.</summary>
    public required AvailabilityReason Reason { get; init; }

    /// <summary>When it became so, UTC; absent in the last will, which is written before anyone can know.</summary>
    public DateTimeOffset? Since { get; init; }
}
