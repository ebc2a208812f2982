namespace Phi.Edge.Daemon.Outbox;

/// <summary>Work that uses the store by itself.</summary>
internal interface IStoreWork
{
    /// <exception cref="Storage.StorageException">The storage failed.</exception>
    void Run(OutboxDisk disk);
}
