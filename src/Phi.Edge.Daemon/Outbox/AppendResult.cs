namespace Phi.Edge.Daemon.Outbox;

/// <summary>What became of a message that was to be stored.</summary>
/// <param name="Status">What.</param>
/// <param name="Sequence">Its number in its stream; 0 unless stored.</param>
/// <param name="Problem">Why the storage failed; null unless it did.</param>
internal readonly record struct AppendResult(AppendStatus Status, long Sequence = 0, string? Problem = null)
{
    /// <summary>It is on the disk, now or already.</summary>
    public bool IsStored => Status is AppendStatus.Stored or AppendStatus.Duplicate;
}
