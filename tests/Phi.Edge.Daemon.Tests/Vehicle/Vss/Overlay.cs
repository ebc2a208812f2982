using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Phi.Edge.Daemon.Tests.Vehicle.Vss;

/// <summary>docs/vss/phi-edge-overlay.vspec, read as a vspec tool reads it.</summary>
internal static class Overlay
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, YamlNode>> Entries { get; } = Read();

    public static IReadOnlyDictionary<string, VssDefinition> Signals { get; } = Entries
        .Where(entry => Text(entry.Value, "type") != "branch")
        .ToDictionary(entry => entry.Key, entry => new VssDefinition(
            Text(entry.Value, "datatype")!, Text(entry.Value, "unit"), Number(entry.Value, "min"), Number(entry.Value, "max"))
        {
            Allowed = entry.Value.TryGetValue("allowed", out var words) ? [.. ((YamlSequenceNode)words).Select(word => ((YamlScalarNode)word).Value!)] : [],
        });

    public static string? Text(IReadOnlyDictionary<string, YamlNode> entry, string key) => entry.TryGetValue(key, out var node) ? ((YamlScalarNode)node).Value : null;

    public static string Root { get; } = FindRoot();

    private static double? Number(IReadOnlyDictionary<string, YamlNode> entry, string key) =>
        Text(entry, key) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private static Dictionary<string, IReadOnlyDictionary<string, YamlNode>> Read()
    {
        var yaml = new YamlStream();
        using var file = new StreamReader(Path.Combine(FindRoot(), "docs", "vss", "phi-edge-overlay.vspec"));
        yaml.Load(file); // throws on a key that is there twice
        return ((YamlMappingNode)yaml.Documents[0].RootNode).Children.ToDictionary(
            pair => ((YamlScalarNode)pair.Key).Value!,
            pair => (IReadOnlyDictionary<string, YamlNode>)((YamlMappingNode)pair.Value).Children.ToDictionary(c => ((YamlScalarNode)c.Key).Value!, c => c.Value));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Phi.Edge.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run these tests from the repository.");
        }

        return folder.FullName;
    }
}
