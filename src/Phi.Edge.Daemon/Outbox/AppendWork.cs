using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>A message on its way to the disk.</summary>
internal sealed class AppendWork(MessageClass messageClass, Func<OutboxMessage> make) : OutboxWork
{
    private readonly TaskCompletionSource<AppendResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The message; made at the first use.</summary>
    public OutboxMessage Message => field ??= make();

    public Task<AppendResult> Done => _done.Task;

    public override bool IsDone => _done.Task.IsCompleted;

    public override MessageClass? Class => messageClass;

    public void Complete(AppendResult result) => _done.TrySetResult(result);

    public override void Fail(StorageException failure) => Complete(new AppendResult(AppendStatus.StorageFailed, Problem: failure.Message));

    public override void Drop(AppendStatus status) => Complete(new AppendResult(status));
}
