using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>A stored message that waits for a destination.</summary>
/// <param name="Position">Where it stands in the store; rises, never used again.</param>
/// <param name="Id">Its id.</param>
/// <param name="Class">What it is worth.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Sequence">Number in its stream, from 1. A gap means: given up, expired, or replaced by a newer state.</param>
/// <param name="Topic">Topic below the destination.</param>
/// <param name="Type">CloudEvents <c>type</c>; null for none.</param>
/// <param name="Subject">CloudEvents <c>subject</c>; null for none.</param>
/// <param name="ContentType">Media type of the payload.</param>
/// <param name="Payload">The content.</param>
/// <param name="Created">When it was stored, UTC.</param>
/// <param name="Attempts">Failed deliveries so far.</param>
internal sealed record OutboxEntry(
    long Position, Guid Id, MessageClass Class, string Stream, long Sequence, string Topic, string? Type, string? Subject, string ContentType,
    byte[] Payload, DateTimeOffset Created, int Attempts)
{
    /// <summary>The database it is in: numbers of a stream begin at 1 again in a new one.</summary>
    public Guid Epoch { get; init; }
}
