using System.CommandLine;
using Phi.Edge.Daemon.Commands;

namespace Phi.Edge.Daemon.Tests.Commands;

public sealed class ModelsInspectCommandTests
{
    [Fact]
    public void Invoke_FolderThatIsMissing_NamesTheProblemAndFails()
    {
        using var output = new StringWriter();
        var configuration = new InvocationConfiguration { Output = output };
        Assert.Equal(1, ModelsInspectCommand.Create().Parse(["/nowhere/at/all"]).Invoke(configuration));
        Assert.Contains("the folder does not exist", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TokensBelowOne_IsAnError() =>
        Assert.NotEmpty(ModelsInspectCommand.Create().Parse(["/nowhere", "--tokens", "0"]).Errors);
}
