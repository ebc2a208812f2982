namespace Phi.Edge.Contracts.Ports;

/// <summary>
/// Hands checked commands to the dashboard ECU and waits for its answer. A command is carried out within its deadline or not at all: a late
/// command is a wrong command, so nothing is stored and nothing is repeated after it.
/// </summary>
public interface ICommandChannel
{
    /// <summary>Sends the command once and waits.</summary>
    /// <param name="order">What to do, checked by the command policy.</param>
    /// <param name="cancellationToken">Gives up waiting; the ECU may still have done it.</param>
    /// <returns>What became of it; expected failures are outcomes, never exceptions.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<CommandResult> SendAsync(CommandOrder order, CancellationToken cancellationToken);
}
