using Microsoft.Extensions.Configuration;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Configuration;

/// <summary>Where settings come from, weakest first: the defaults in code, one JSON file, the environment, the command line.</summary>
internal static class ConfigurationFiles
{
    /// <summary>Read when no file is named; may be absent.</summary>
    public const string DefaultPath = "/etc/phi-edge/phi-edge.json";

    /// <summary>Environment variables start so: <c>PHI_EDGE__Mqtt__Host</c>.</summary>
    public const string EnvironmentPrefix = "PHI_EDGE__";

    /// <summary>What the user wrote: the file and the command line.</summary>
    /// <param name="path">The file named by the user; null for the default one, if it is there.</param>
    /// <param name="overrides">Settings of the command line.</param>
    /// <exception cref="StartupException">The file is missing or is not JSON.</exception>
    public static IConfigurationRoot ReadUser(string? path, IEnumerable<KeyValuePair<string, string?>> overrides)
    {
        var file = path ?? (File.Exists(DefaultPath) ? DefaultPath : null);
        if (file is not null && !File.Exists(file))
        {
            throw new StartupException($"Configuration file {file} does not exist", ExitCodes.NoInput);
        }

        var builder = new ConfigurationBuilder();
        if (file is not null)
        {
            builder.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
        }

        try
        {
            return builder.AddInMemoryCollection(overrides).Build();
        }
        catch (InvalidDataException e)
        {
            throw new StartupException($"Configuration file {file} is not valid JSON: {e.GetBaseException().Message}", ExitCodes.Configuration, e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StartupException($"Configuration file {file} may not be read by this user: {e.Message}", ExitCodes.NoInput, e);
        }
    }
}
