using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>Start and end, as systemd sees them.</summary>
public sealed class LifecycleTests
{
    private static Topics Topics => TestDaemon.Topics;

    [Fact]
    public async Task Run_UnderSystemd_SaysReadyThenAliveThenStopping()
    {
        using var systemd = new NotifySocket();
        using var daemon = TestDaemon.Start(
            Clip.Path, LoopbackPort.Free(), [], [("NOTIFY_SOCKET", systemd.Address), ("WATCHDOG_USEC", "500000")]);

        await systemd.HearAsync("READY=1");
        await using var dashboard = await Dashboard.ConnectAsync(daemon);
        await dashboard.HearAsync(Topics.DriverState, WireJson.Default.DriverStateMessage, state => state.Face is not null);
        await systemd.HearAsync("WATCHDOG=1");
        await systemd.HearAsync("WATCHDOG=1");

        Assert.Equal(0, await daemon.Program.StopAsync());

        await systemd.HearAsync("STOPPING=1");
        await dashboard.HearAsync(
            Topics.Availability, WireJson.Default.AvailabilityMessage, m => (m.Status, m.Reason) == (Availability.Offline, AvailabilityReason.Stopped));
        Assert.Empty(daemon.Program.Output);
    }

    [Fact]
    public async Task Run_ModelIsDamaged_EndsWithoutEverSayingReady()
    {
        using var systemd = new NotifySocket();
        var cache = Directory.CreateTempSubdirectory("phi-edge-models-").FullName;
        TestModels.CopyTo(cache);
        var damaged = Path.Combine(cache, "face_landmark_with_attention.onnx");
        await File.WriteAllBytesAsync(damaged, (await File.ReadAllBytesAsync(damaged))[..100_000]);
        using var daemon = TestDaemon.Start(
            "/dev/video99", LoopbackPort.Free(), [$"Models:Cache={cache}"], [("NOTIFY_SOCKET", systemd.Address)]);

        Assert.Equal(69, await daemon.Program.EndAsync());

        Assert.True(systemd.IsSilent);
        Assert.Contains("face_landmark_with_attention.onnx' cannot be loaded", daemon.Program.Errors, StringComparison.Ordinal);
        Directory.Delete(cache, recursive: true);
    }

    [Fact]
    public async Task Run_ClipIsOver_EndsCleanly()
    {
        var pictures = Directory.CreateTempSubdirectory("phi-edge-pictures-").FullName;
        for (var i = 0; i < 8; i++)
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Running/astronaut.png"), Path.Combine(pictures, $"{i}.png"));
        using var daemon = TestDaemon.Start(pictures, "Cameras:Cabin:Fps=10");

        Assert.Equal(0, await daemon.Program.EndAsync());

        Assert.DoesNotContain("Exception", daemon.Program.Errors, StringComparison.Ordinal);
        Directory.Delete(pictures, recursive: true);
    }
}
