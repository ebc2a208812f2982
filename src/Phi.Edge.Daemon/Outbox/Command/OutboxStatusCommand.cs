using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Outbox.Command;

/// <summary><c>phi-edge outbox status</c>: how much waits, by class.</summary>
internal static class OutboxStatusCommand
{
    public static System.CommandLine.Command Create(OutboxCommandOptions options, TextWriter output, TextWriter error)
    {
        var command = new System.CommandLine.Command("status", "How much waits, by class, and how much room it takes.");
        command.SetAction(arguments => OutboxAction.Run(options, arguments, error, store =>
        {
            var (path, settings) = options.Read(arguments);
            var summary = store.Summarize();
            output.WriteLine($"{path}: version {summary.Version}, epoch {summary.Epoch}");
            output.WriteLine($"{summary.Bytes / 1024.0:F0} KiB of {settings.MaxBytes / 1024.0:F0} KiB");
            foreach (var row in summary.Classes)
            {
                output.WriteLine($"{WireJson.NameOf(row.Class),-15} {row.Count,8}{(row.Oldest is { } oldest ? $"  oldest {oldest:yyyy-MM-dd'T'HH:mm:ss'Z'}" : "")}");
            }

            output.WriteLine($"{"undeliverable",-15} {summary.DeadLetters,8}");
            return 0;
        }));
        return command;
    }
}
