using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Tests.Outbox;

/// <summary>Keeps what is stored in a list; nothing waits for anybody.</summary>
internal sealed class RecordingOutbox : IOutbox
{
    public List<OutboxMessage> Stored { get; } = [];

    public Task<AppendResult> Append(MessageClass messageClass, Func<OutboxMessage> make)
    {
        var message = make();
        Assert.Equal(messageClass, message.Class);
        Stored.Add(message);
        return Task.FromResult(new AppendResult(AppendStatus.Stored, Stored.Count));
    }

    public Task<IReadOnlyList<OutboxEntry>> Peek(string destination, PeekRequest request) => Task.FromResult<IReadOnlyList<OutboxEntry>>([]);

    public Task Acknowledge(string destination, IReadOnlyCollection<OutboxEntry> entries) => Task.CompletedTask;

    public Task Fail(string destination, OutboxEntry entry, string reason, bool permanent) => Task.CompletedTask;

    public Task<int> RetryAsync() => Task.FromResult(0);

    public ValueTask WaitAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
