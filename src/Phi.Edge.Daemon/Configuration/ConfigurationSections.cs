namespace Phi.Edge.Daemon.Configuration;

/// <summary>The sections of the configuration and the options each is bound to: the daemon's table of settings.</summary>
internal sealed class ConfigurationSections
{
    private readonly Dictionary<string, Type> _types = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Section path (<c>Driver:Policy</c>) and options type.</summary>
    public IReadOnlyDictionary<string, Type> Types => _types;

    public void Add(string section, Type options) => _types[section] = options;
}
