using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Dialogue;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>Carries out the commands of one request, one after the other; stops at the first that fails.</summary>
internal sealed class CommandRunner(ICommandChannel channel, TimeProvider time, TimeSpan deadline)
{
    /// <returns>One result per command that was tried.</returns>
    public async Task<IReadOnlyList<CommandResult>> RunAsync(ExecuteAction action, Guid session, CancellationToken cancellation)
    {
        var results = new List<CommandResult>(action.Commands.Count);
        foreach (var command in action.Commands)
        {
            var order = command.ToOrder(Guid.CreateVersion7(time.GetUtcNow()), session, time.MonotonicNow() + deadline);
            results.Add(await channel.SendAsync(order, cancellation));
            if (results[^1].Status != CommandStatus.Done)
            {
                break;
            }
        }

        return results;
    }
}
