namespace Phi.Edge.Daemon.Hosting;

/// <summary>What the command line of <c>phi-edge run</c> says.</summary>
/// <param name="ConfigurationPath">The configuration file; null for the default one.</param>
/// <param name="Overrides">Settings that win over the file.</param>
/// <param name="RecordPath">Where to write a film with overlays; null for none.</param>
internal sealed record RunSettings(
    string? ConfigurationPath, IReadOnlyDictionary<string, string?> Overrides, string? RecordPath = null);
