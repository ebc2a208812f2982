using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Phi.Edge.Daemon.Commands;
using Phi.Edge.Daemon.Configuration;

namespace Phi.Edge.Daemon.Outbox.Command;

/// <summary>The options all <c>outbox</c> commands share, and what they stand for.</summary>
internal sealed class OutboxCommandOptions
{
    public OutboxCommandOptions()
    {
        (Config, Set) = (CommonOptions.Config(), CommonOptions.Set());
        (Config.Recursive, Set.Recursive) = (true, true);
    }

    public Option<string?> Config { get; }

    public Option<string[]> Set { get; }

    public Option<string?> Path { get; } = new("--path")
    {
        Description = "The database; default: Outbox:Path, else outbox.db in the state folder.",
        Recursive = true,
    };

    /// <exception cref="Hosting.StartupException">The configuration cannot be read.</exception>
    public (string Path, OutboxOptions Options) Read(ParseResult arguments)
    {
        var user = ConfigurationFiles.ReadUser(arguments.GetValue(Config), CommonOptions.Overrides(arguments.GetValue(Set)));
        var configuration = new ConfigurationBuilder().AddConfiguration(user).AddEnvironmentVariables(ConfigurationFiles.EnvironmentPrefix).Build();
        var options = configuration.GetSection(OutboxOptions.Section).Get<OutboxOptions>() ?? new OutboxOptions();
        return (arguments.GetValue(Path) ?? options.Path ?? System.IO.Path.Combine(StateFolder.Find(), "outbox.db"), options);
    }
}
