using System.CommandLine;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Outbox.Command;

/// <summary>Runs an <c>outbox</c> command on the database, beside a running daemon: an expected failure is one line on the error stream.</summary>
internal static class OutboxAction
{
    public static int Run(OutboxCommandOptions options, ParseResult arguments, TextWriter error, Func<OutboxStore, int> action)
    {
        var (path, settings) = options.Read(arguments);
        if (!File.Exists(path))
        {
            error.WriteLine($"{path} does not exist: the daemon has stored nothing there. Name another with --path.");
            return ExitCodes.NoInput;
        }

        try
        {
            using var store = OutboxStore.Open(path, settings, TimeProvider.System, destinations: null);
            return action(store);
        }
        catch (Exception e) when (StorageFaults.IsExpected(e))
        {
            error.WriteLine(StorageFaults.Of(e, path).Message);
            return ExitCodes.Failed;
        }
    }
}
