using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>A reader's call on its way to the store.</summary>
internal sealed class StoreWork<T>(Func<OutboxStore, T> action) : OutboxWork, IStoreWork
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Done => _done.Task;

    public override bool IsDone => _done.Task.IsCompleted;

    public override MessageClass? Class => null;

    public void Run(OutboxDisk disk) => _done.TrySetResult(disk.Use(action));

    public override void Fail(StorageException failure) => _done.TrySetException(failure);

    public override void Drop(AppendStatus status) => Fail(new StorageException(
        StorageFault.InUse, status == AppendStatus.Closed ? "The outbox has been closed" : "Too much waits for the disk"));
}
