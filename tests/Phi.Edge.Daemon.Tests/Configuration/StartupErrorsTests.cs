using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Tests.Configuration;

public sealed class StartupErrorsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void Build_ManyErrors_NamesEveryKeyAtOnce()
    {
        var message = Fails("""{ "Health": { "StaleAftr": "00:00:05", "CheckEvery": "abc" }, "Lops": {}, "Loops": { "Restarts": 500 } }""");

        Assert.Contains("Health:StaleAftr: unknown key; did you mean StaleAfter?", message, StringComparison.Ordinal);
        Assert.Contains("Health:CheckEvery: 'abc' is not a duration", message, StringComparison.Ordinal);
        Assert.Contains("Lops: unknown section; did you mean Loops?", message, StringComparison.Ordinal);
        Assert.Contains("Loops:Restarts", message, StringComparison.Ordinal);
        Assert.Contains("4 error(s)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_NotJson_NamesFileAndLine()
    {
        var message = Fails("{\n bad");

        Assert.Contains(_file, message, StringComparison.Ordinal);
        Assert.Contains("LineNumber: 1", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_FileMissing_SaysSo()
    {
        var failure = Assert.Throws<StartupException>(() => Build("/nowhere/phi-edge.json"));

        Assert.Equal(ExitCodes.NoInput, failure.ExitCode);
    }

    [Fact]
    public void Build_ValidFile_IsAccepted()
    {
        File.WriteAllText(_file, """{ "Health": { "StaleAfter": "00:00:05" }, "Logging": { "LogLevel": { "Phi": "Debug" } } }""");

        Build(_file).Dispose();
    }

    public void Dispose() => File.Delete(_file);

    private string Fails(string json)
    {
        File.WriteAllText(_file, json);
        var failure = Assert.Throws<StartupException>(() => Build(_file));
        Assert.Equal(ExitCodes.Configuration, failure.ExitCode);
        return failure.Message;
    }

    private static Microsoft.Extensions.Hosting.IHost Build(string path) =>
        DaemonHost.Build(new RunSettings(path, new Dictionary<string, string?>()), (services, configuration) => services
            .AddSection<HealthOptions>(configuration, "Health")
            .AddSection<LoopOptions>(configuration, "Loops"));
}
