namespace Phi.Edge.Daemon.Outbox.Command;

/// <summary><c>phi-edge outbox</c>: what waits for the cloud.</summary>
internal static class OutboxCommand
{
    public static System.CommandLine.Command Create(TextWriter output, TextWriter error)
    {
        var options = new OutboxCommandOptions();
        return new System.CommandLine.Command("outbox", "The messages stored for the cloud: status, list, retry, purge.")
        {
            options.Config, options.Set, options.Path,
            OutboxStatusCommand.Create(options, output, error),
            OutboxListCommand.Create(options, output, error),
            OutboxRetryCommand.Create(options, output, error),
            OutboxPurgeCommand.Create(options, output, error),
        };
    }
}
