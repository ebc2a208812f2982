using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>Something the writer is to do.</summary>
internal abstract class OutboxWork
{
    /// <summary>What it is worth when the queue is full; null for work that is not a message.</summary>
    public abstract MessageClass? Class { get; }

    /// <summary>Whoever waits for it has an answer.</summary>
    public abstract bool IsDone { get; }

    /// <summary>When it was queued (monotonic).</summary>
    public TimeSpan QueuedAt { get; set; }

    /// <summary>Whether it ends the wait for others.</summary>
    public bool IsUrgent => Class is null or < MessageClass.State;

    /// <summary>The storage failed; no effect when it is done already.</summary>
    public abstract void Fail(StorageException failure);

    /// <summary>It did not get into the queue or was pushed out of it.</summary>
    public abstract void Drop(AppendStatus status);
}
