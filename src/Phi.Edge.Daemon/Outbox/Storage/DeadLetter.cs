namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>A message that a destination refused for good.</summary>
/// <param name="Number">Its number among the undeliverable.</param>
/// <param name="Destination">Who refused it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Failed">When, UTC.</param>
/// <param name="Entry">The message; its position is that of the refused copy.</param>
internal sealed record DeadLetter(long Number, string Destination, string Reason, DateTimeOffset Failed, OutboxEntry Entry);
