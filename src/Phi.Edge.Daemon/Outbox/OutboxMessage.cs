using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>A message to be stored and forwarded.</summary>
internal sealed record OutboxMessage
{
    /// <summary>Its id everywhere (UUIDv7). A message with an id that is already stored is not stored again.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is worth.</summary>
    public required MessageClass Class { get; init; }

    /// <summary>Messages of a stream are numbered without gaps as they are stored, and delivered in order. All of one class: a more valuable one overtakes.</summary>
    public required string Stream { get; init; }

    /// <summary>Topic below the destination.</summary>
    public required string Topic { get; init; }

    /// <summary>CloudEvents <c>type</c>; null for none.</summary>
    public string? Type { get; init; }

    /// <summary>CloudEvents <c>subject</c>; null for none.</summary>
    public string? Subject { get; init; }

    /// <summary>Media type of the payload.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>The content.</summary>
    public required byte[] Payload { get; init; }

    /// <summary>A newer message of the same class and key takes the place of one that waits; null keeps all.</summary>
    public string? CoalesceKey { get; init; }
}
