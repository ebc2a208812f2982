namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>The commands about models, as programs that scripts call.</summary>
public sealed class ModelsCommandTests
{
    [Fact]
    public async Task List_Prepared_PrintsEveryModel()
    {
        using var program = ProgramRun.Start(["models", "list"]);

        Assert.Equal(0, await program.EndAsync());

        Assert.Matches("(?m)^face_landmark_with_attention +Ready +Apache-2.0 ", program.Output);
        Assert.Empty(program.Errors);
    }

    [Fact]
    public async Task Verify_Prepared_SaysReady()
    {
        using var program = ProgramRun.Start(["models", "verify"]);

        Assert.Equal(0, await program.EndAsync());

        Assert.All(program.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.EndsWith(": ready", line, StringComparison.Ordinal));
        Assert.Empty(program.Errors);
    }

    [Fact]
    public async Task Verify_NothingPrepared_FailsAndSaysWhatToDo()
    {
        var empty = Directory.CreateTempSubdirectory("phi-edge-models-").FullName;
        using var program = ProgramRun.Start(["models", "verify", "--cache", empty]);

        Assert.Equal(1, await program.EndAsync());

        // What comes with the repository needs no preparation.
        Assert.All(program.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^signs_[a-z]+: ready$", line));
        Assert.Contains("phi-edge models prepare", program.Errors, StringComparison.Ordinal);
        Directory.Delete(empty, recursive: true);
    }
}
