using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Tests.Voice.Session;

/// <summary>An ECU that answers when the test says so.</summary>
internal sealed class FakeChannel : ICommandChannel
{
    public List<CommandOrder> Orders { get; } = [];

    public TaskCompletionSource<CommandResult> Next { get; private set; } = new();

    public Task<CommandResult> SendAsync(CommandOrder order, CancellationToken cancellationToken)
    {
        Orders.Add(order);
        Next = new TaskCompletionSource<CommandResult>();
        return Next.Task;
    }

    public void Answer(CommandStatus status, string? reason = null) =>
        Next.SetResult(new CommandResult(status, reason, TimeSpan.FromMilliseconds(20), new Dictionary<string, SignalValue>()));
}
