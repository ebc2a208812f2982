namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>What is in the store.</summary>
/// <param name="Epoch">The database: sequences start at 1 again in a new one.</param>
/// <param name="Version">Version of the database.</param>
/// <param name="Bytes">Pages in use, in bytes.</param>
/// <param name="Classes">What waits, by class.</param>
/// <param name="DeadLetters">Undeliverable messages.</param>
internal sealed record StoreSummary(Guid Epoch, int Version, long Bytes, IReadOnlyList<ClassSummary> Classes, long DeadLetters)
{
    /// <summary>All that waits.</summary>
    public long Waiting => Classes.Sum(c => c.Count);
}
