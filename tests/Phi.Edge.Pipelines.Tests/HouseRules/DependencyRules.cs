using System.Text.RegularExpressions;
using System.Xml.Linq;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Tests.HouseRules;

public sealed class DependencyRules
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Phi.Edge.Contracts"] = [],
        ["Phi.Edge.Inference"] = [],
        ["Phi.Edge.Perception"] = ["Phi.Edge.Contracts"],
        ["Phi.Edge.Pipelines"] = ["Phi.Edge.Contracts"],
        ["Phi.Edge.Daemon"] = ["Phi.Edge.Contracts", "Phi.Edge.Inference", "Phi.Edge.Perception", "Phi.Edge.Pipelines"],
    };

    private static readonly string[] ForbiddenAssemblies =
    [
        "Phi.Edge.Perception", "Phi.Edge.Inference", "Phi.Edge.Daemon", "phi-edge", "OpenCvSharp", "Microsoft.ML", "MQTTnet",
        "Microsoft.Data", "SQLite", "System.Net", "System.IO.Pipes", "System.IO.MemoryMappedFiles", "Grpc", "Microsoft.Extensions.Hosting",
    ];

    [Fact]
    public void Projects_Always_ReferenceOnlyWhatTheDesignAllows() => Repository.NoneOf(
        from project in Repository.Projects
        let name = Path.GetFileNameWithoutExtension(project.Path)
        from reference in XDocument.Parse(project.Text).Descendants("ProjectReference")
        let target = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
        where !Allowed.TryGetValue(name, out var allowed) || !allowed.Contains(target)
        select $"{project.Path} references {target}: put the shared part behind a port in Phi.Edge.Contracts.");

    [Fact]
    public void Contracts_Always_HasNoPackages() => Repository.NoneOf(
        from project in Repository.Projects
        where project.Project == "Phi.Edge.Contracts"
        from package in XDocument.Parse(project.Text).Descendants("PackageReference")
        select $"{project.Path} references {package.Attribute("Include")?.Value}: contracts depend on nothing; move the code that needs it.");

    [Fact]
    public void Pipelines_Always_ReferencesNoForbiddenAssembly() => Repository.NoneOf(
        from reference in typeof(IPipeline).Assembly.GetReferencedAssemblies()
        where ForbiddenAssemblies.Any(f => reference.Name!.StartsWith(f, StringComparison.OrdinalIgnoreCase))
        select $"Phi.Edge.Pipelines uses {reference.Name}: reach it through a port in Phi.Edge.Contracts that the daemon implements.");

    [Fact]
    public void Pipelines_Always_TouchesNoFilesOrSockets() => Repository.NoneOf(
        from file in Repository.Sources
        where file.Project == "Phi.Edge.Pipelines"
        from Match use in Regex.Matches(file.Text, @"\b(File|Directory|FileStream|Socket|HttpClient|Process)(\.[A-Z]\w*)?\(")
        select $"{file.Path} uses {use.Value.TrimEnd('(')}: pipelines do no I/O; let the daemon do it behind a port.");

    [Theory]
    [InlineData("Flow")]
    [InlineData("Alerts")]
    [InlineData("Driver")]
    [InlineData("Gestures")]
    [InlineData("Road")]
    [InlineData("Voice")]
    public void PipelineFolder_Always_NamesNoOtherPipeline(string folder) => Repository.NoneOf(
        from file in Repository.Sources
        where file.Path.StartsWith($"src/Phi.Edge.Pipelines/{folder}/", StringComparison.Ordinal)
        from Match use in Regex.Matches(file.Text, @"\bPipelines\.(Driver|Gestures|Road|Voice)\b")
        where use.Groups[1].Value != folder
        select $"{file.Path} names {use.Value}: pipelines meet only in Flow, Alerts and Contracts; move the shared part there.");
}
