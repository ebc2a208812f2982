using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Vehicle.Vss;
using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Daemon.Tests.Vehicle.Vss;

public sealed class VssTableTests
{
    private static readonly string[] Datatypes =
        ["boolean", "float", "double", "string", "uint8", "uint16", "uint32", "int8", "int16", "int32"];

    // Those of VSS 6.0's units.yaml that we use.
    private static readonly string[] Units = ["percent", "degrees", "km/h", "km", "m", "s", "min", "day", "cpm", "dB"];
    private readonly VssTable _table = new(Options.Create(new DriverPolicyOptions()));

    [Fact]
    public void Signals_Always_HaveTheirDefinitionInVssOrInTheOverlay() => Assert.All(_table.Signals, signal =>
    {
        var standard = VssStandard.Signals.GetValueOrDefault(signal.Path);
        var ours = Overlay.Signals.GetValueOrDefault(signal.Path);
        Assert.True(standard is null != ours is null, $"{signal.Path} must be defined once, in VSS 6.0 or in the overlay.");
        var definition = standard ?? ours!;
        Assert.Equal(definition.Datatype, signal.Type.ToString().ToLowerInvariant());
        Assert.Equal(definition.Unit, signal.Unit);
        Assert.Equal(definition.Min, signal.Min);
        Assert.Equal(definition.Max, signal.Max);
        Assert.Equal(definition.Allowed, signal.Allowed);
    });

    [Fact]
    public void Signals_Always_AreOnePerPath() => Assert.Equal(_table.Signals.Count, _table.Signals.Select(signal => signal.Path).Distinct().Count());

    [Fact]
    public void Overlay_EveryEntry_IsCompleteAndBelowABranch() => Assert.All(Overlay.Entries, entry =>
    {
        var (path, value) = entry;
        Assert.Matches("^Vehicle\\.PhiEdge(\\.[A-Z][A-Za-z0-9]*)*$", path);
        Assert.False(string.IsNullOrWhiteSpace(Overlay.Text(value, "description")), path);
        Assert.Contains(Overlay.Text(value, "type"), new[] { "branch", "sensor", "actuator" });
        Assert.Empty(value.Keys.Except(["type", "datatype", "unit", "min", "max", "allowed", "description"]));
        Assert.True(path == "Vehicle.PhiEdge" || Overlay.Text(Overlay.Entries[path[..path.LastIndexOf('.')]], "type") == "branch", path);
        if (Overlay.Text(value, "type") != "branch")
        {
            Assert.Contains(Overlay.Text(value, "datatype"), Datatypes);
            Assert.True(Overlay.Text(value, "unit") is null || Units.Contains(Overlay.Text(value, "unit")), path);
            Assert.True(Overlay.Signals[path] is { Min: null } or { Max: null } || Overlay.Signals[path].Min < Overlay.Signals[path].Max, path);
        }
    });

    [Fact]
    public void Overlay_HasEverySignalOfOursThatCommandsUse()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Overlay.Root, "commands"), "*.json", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"Vehicle\.PhiEdge[A-Za-z0-9.]*\w(?!\w*\.?\{)").Select(match => match.Value)).ToHashSet();

        Assert.NotEmpty(used);
        Assert.DoesNotContain(used, path => !Overlay.Signals.ContainsKey(path) && !Overlay.Signals.Keys.Any(known => known.StartsWith(path + ".", StringComparison.Ordinal)));
    }
}
