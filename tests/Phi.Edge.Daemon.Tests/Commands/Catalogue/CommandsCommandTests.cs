using Phi.Edge.Daemon.Commands.Catalogue;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Voice;

namespace Phi.Edge.Daemon.Tests.Commands.Catalogue;

public sealed class CommandsCommandTests : IDisposable
{
    private const string Begin = "<!-- generated from commands/car.json: PHI_EDGE_APPROVE=1 dotnet test tests/Phi.Edge.Daemon.Tests -->\n";
    private const string End = "<!-- end of the generated part -->\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-commands").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void Check_Shipped_IsFine()
    {
        Assert.Equal(ExitCodes.Ok, Run("check"));
        Assert.Contains("commands, patterns: en ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_Broken_TellsEveryProblemWithItsLine()
    {
        var path = Path.Combine(_folder, "x.json");
        File.WriteAllText(path, "{\n  \"name\": 3,\n  \"languages\": [],\n  \"comands\": {}\n}");
        Assert.Equal(ExitCodes.Configuration, Run("check", path));
        Assert.Contains("x.json(2,11): $.name", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("x.json(3,16): $.languages", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("x.json(4,14): $.comands", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("problem(s)", Assert.Throws<StartupException>(() => CatalogueFile.Load(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NoFile_SaysSo() =>
        Assert.Equal(ExitCodes.NoInput, Assert.Throws<StartupException>(() => Run("check", Path.Combine(_folder, "none.json"))).ExitCode);

    [Fact]
    public void Grammar_OfALanguage_IsJsgf()
    {
        Assert.Equal(ExitCodes.Ok, Run("grammar", "--language", "de"));
        Assert.StartsWith("#JSGF V1.0 UTF-8 de;\ngrammar car;\npublic <sentence> = ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Grammar_UnknownLanguage_IsAUsageError() => Assert.Equal(ExitCodes.Usage, Run("grammar", "--language", "xx"));

    [Fact]
    public void List_Shipped_NamesCommands()
    {
        Assert.Equal(ExitCodes.Ok, Run("list"));
        Assert.Contains("set-temperature", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Document_GeneratedPart_IsWhatTheCatalogueSays()
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(SourceCatalogue()))!, "docs", "commands.md");
        var text = File.ReadAllText(path);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin >= 0 && end > begin, "docs/commands.md has lost its markers.");
        var expected = text[..(begin + Begin.Length)] + CommandsPage.Write(CatalogueFile.Load(SourceCatalogue())) + text[end..];
        if (Environment.GetEnvironmentVariable("PHI_EDGE_APPROVE") == "1") File.WriteAllText(path, expected);
        Assert.Equal(expected, File.ReadAllText(path));
    }

    private static string SourceCatalogue()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Phi.Edge.sln"))) return Path.Combine(folder.FullName, "commands", "car.json");
        }

        throw new InvalidOperationException("The tests must run inside the repository.");
    }

    private int Run(params string[] arguments) => CommandsCommand.Create(_output, _error).Parse(arguments).Invoke(new() { EnableDefaultExceptionHandler = false });
}
