namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>The storage cannot do what was asked.</summary>
internal sealed class StorageException(StorageFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What is wrong.</summary>
    public StorageFault Fault { get; } = fault;
}
