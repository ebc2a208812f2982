using System.CommandLine;

namespace Phi.Edge.Daemon.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string?> Config() => new("--config", "-c")
    {
        Description = "Configuration file (JSON); /etc/phi-edge/phi-edge.json when there is one",
    };

    public static Option<string[]> Set() => new("--set")
    {
        Description = "One setting, e.g. --set Mqtt:Port=1884; may be repeated; wins over the file",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Turns <c>Key=Value</c> words into settings.</summary>
    /// <exception cref="Hosting.StartupException">A word has no '='.</exception>
    public static Dictionary<string, string?> Overrides(string[]? words)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in words ?? [])
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new Hosting.StartupException($"--set {word}: expected Key=Value, e.g. Mqtt:Port=1884", Hosting.ExitCodes.Usage);
            }

            settings[word[..equals]] = word[(equals + 1)..];
        }

        return settings;
    }
}
