using System.Net;
using System.Net.Sockets;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>A daemon that cannot start says why in one line, and ends with a code of its own.</summary>
public sealed class StartFailureTests
{
    [Fact]
    public async Task Run_SeveralSettingsAreWrong_NamesAllAtOnce()
    {
        using var daemon = TestDaemon.Start(
            "/dev/video99", "Mqtt:Prt=1", "Driver:Policy:Eyes:ClosedLevel=9", "Health:StaleAfter=soon", "Mqtt:KeepAlive=00:20:00", "Cameras:Cabin:Pace=Slow");

        Assert.Equal(78, await daemon.Program.EndAsync());

        foreach (var key in new[] { "Mqtt:Prt", "Driver:Policy:Eyes:ClosedLevel", "Health:StaleAfter", "Mqtt:KeepAlive", "Cameras:Cabin:Pace" })
            Assert.Contains(key, daemon.Program.Errors, StringComparison.Ordinal);
        AssertBrief(daemon.Program, lines: 6);
    }

    [Fact]
    public async Task Run_FileIsMissing_NamesIt()
    {
        using var program = ProgramRun.Start(["run", "--config", "/nowhere/phi-edge.json"]);

        Assert.Equal(66, await program.EndAsync());

        Assert.Contains("/nowhere/phi-edge.json does not exist", program.Errors, StringComparison.Ordinal);
        AssertBrief(program);
    }

    [Fact]
    public async Task Run_FileIsNotJson_NamesItAndThePlace()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{ \"Mqtt\": \n{ oops");
        using var program = ProgramRun.Start(["run", "--config", file]);

        Assert.Equal(78, await program.EndAsync());

        Assert.Contains(file, program.Errors, StringComparison.Ordinal);
        Assert.Contains("LineNumber: 1", program.Errors, StringComparison.Ordinal);
        AssertBrief(program);
        File.Delete(file);
    }

    [Fact]
    public async Task Run_ModelsAreNotPrepared_SaysHowToPrepareThem()
    {
        var empty = Directory.CreateTempSubdirectory("phi-edge-models-").FullName;
        using var daemon = TestDaemon.Start("/dev/video99", LoopbackPort.Free(), [], [("PHI_EDGE_CACHE", empty)]);

        Assert.Equal(69, await daemon.Program.EndAsync());

        Assert.Contains("phi-edge models prepare", daemon.Program.Errors, StringComparison.Ordinal);
        AssertBrief(daemon.Program);
        Directory.Delete(empty, recursive: true);
    }

    [Fact]
    public async Task Run_PortIsTaken_NamesItAndTheSetting()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var daemon = TestDaemon.Start("/dev/video99", port, [], []);

        Assert.Equal(69, await daemon.Program.EndAsync());

        Assert.Contains($"Mqtt:Port {port}", daemon.Program.Errors, StringComparison.Ordinal);
        AssertBrief(daemon.Program);
    }

    private static void AssertBrief(ProgramRun program, int lines = 1)
    {
        Assert.StartsWith("phi-edge: ", program.Errors, StringComparison.Ordinal);
        Assert.Equal(lines, program.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Empty(program.Output);
    }
}
