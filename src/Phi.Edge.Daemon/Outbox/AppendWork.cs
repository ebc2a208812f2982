using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>A message on its way to the disk.</summary>
internal sealed class AppendWork(OutboxMessage message) : OutboxWork
{
    private readonly TaskCompletionSource<AppendResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public OutboxMessage Message { get; } = message;

    public Task<AppendResult> Done => _done.Task;

    public override bool IsDone => _done.Task.IsCompleted;

    public override MessageClass? Class => Message.Class;

    public void Complete(AppendResult result) => _done.TrySetResult(result);

    public override void Fail(StorageException failure) => Complete(new AppendResult(AppendStatus.StorageFailed, Problem: failure.Message));

    public override void Drop(AppendStatus status) => Complete(new AppendResult(status));
}
