using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Commands.Contract;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Tests.Commands.Contract;

public sealed class ContractsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-contracts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Export_IntoANewFolder_WritesTheDocumentAndASchemaOfEveryMessage()
    {
        using var output = new StringWriter();
        var target = Path.Combine(_folder, "new");

        Assert.Equal(ExitCodes.Ok, await ContractsCommand.Create(output, TextWriter.Null).Parse(["export", target]).InvokeAsync());

        Assert.StartsWith("# Generated from Topics.cs", await File.ReadAllTextAsync(Path.Combine(target, "asyncapi.yaml")), StringComparison.Ordinal);
        Assert.All(Topics.All, topic => Assert.True(File.Exists(Path.Combine(target, "schemas", topic.Payload.Name + ".json")), topic.Payload.Name));
        Assert.Contains("asyncapi.yaml", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_WhereAFileIs_SaysSo()
    {
        using var error = new StringWriter();
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");

        Assert.Equal(ExitCodes.Failed, await ContractsCommand.Create(TextWriter.Null, error).Parse(["export", file]).InvokeAsync());
        Assert.Contains("cannot be written to", error.ToString(), StringComparison.Ordinal);
    }
}
