using Microsoft.Extensions.Logging;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Voice;

internal sealed partial class MqttCommandChannel
{
    [LoggerMessage(EventIds.CommandSent, LogLevel.Debug, "Command {Command} {Id} sent; {Left} until its deadline")]
    private static partial void Sent(ILogger logger, string command, Guid id, TimeSpan left);

    [LoggerMessage(EventIds.CommandEnded, LogLevel.Information, "Command {Command} {Id}: {Status} after {Took} ({Reason})")]
    private static partial void Ended(ILogger logger, string command, Guid id, CommandStatus status, string? reason, TimeSpan took);

    [LoggerMessage(EventIds.CommandTooLarge, LogLevel.Error, "Command {Command} cannot be sent: {Problem}. Correct the command catalogue")]
    private static partial void Unsendable(ILogger logger, string command, string problem);
}
