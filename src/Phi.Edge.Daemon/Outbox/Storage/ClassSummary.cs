using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>What waits of a class.</summary>
/// <param name="Class">The class.</param>
/// <param name="Count">Messages.</param>
/// <param name="Oldest">When the oldest was stored, UTC; null when there is none.</param>
internal sealed record ClassSummary(MessageClass Class, long Count, DateTimeOffset? Oldest);
