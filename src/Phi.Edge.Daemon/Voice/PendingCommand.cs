using System.Text;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Voice;

/// <summary>The command that is on its way.</summary>
internal sealed class PendingCommand(CommandOrder order)
{
    private readonly TaskCompletionSource<CommandReplyMessage> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The id as text: readable in any tool, and nothing a shell would have to quote.</summary>
    public byte[] Correlation { get; } = Encoding.ASCII.GetBytes(order.Id.ToString());

    public CommandOrder Order => order;

    /// <summary>The ECU's answer, when it comes.</summary>
    public Task<CommandReplyMessage> Reply => _reply.Task;

    /// <returns>False when it is no answer to this command, or not the first.</returns>
    public bool TryComplete(byte[]? correlation, CommandReplyMessage reply) =>
        correlation.AsSpan().SequenceEqual(Correlation) && reply.Id == order.Id && _reply.TrySetResult(reply);
}
