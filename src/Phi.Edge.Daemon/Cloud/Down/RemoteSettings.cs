using Microsoft.Extensions.Configuration;

namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>
/// What the cloud has set, as a source of configuration: stronger than the configuration file, weaker than the environment and the command line. Which
/// keys these may be is in <see cref="RemoteKeys"/>.
/// </summary>
internal sealed class RemoteSettings : ConfigurationProvider, IConfigurationSource
{
    /// <summary>What is wrong with what was stored; null when nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>What is set now.</summary>
    public IReadOnlyDictionary<string, string?> Current => new Dictionary<string, string?>(Data, StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes what was stored. What is not in the table is left out: an older daemon may have had other keys.</summary>
    public void Restore(string path)
    {
        var (stored, problem) = RemoteSettingsFile.Read(path);
        Problem = problem;
        Replace(stored.Where(setting => RemoteKeys.All.ContainsKey(setting.Key)).ToDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Goes on without them.</summary>
    /// <param name="problem">Why.</param>
    public void Ignore(string problem)
    {
        Problem = problem;
        Replace(new Dictionary<string, string?>());
    }

    /// <summary>Sets these and no others.</summary>
    public void Replace(IReadOnlyDictionary<string, string?> settings) =>
        Data = new Dictionary<string, string?>(settings, StringComparer.OrdinalIgnoreCase);

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;
}
