using System.Text.Json;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.EndToEnd.Tests.Mqtt;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>What a dashboard hears while a face is before the camera.</summary>
public sealed class ClipTests(RunningClip clip) : IClassFixture<RunningClip>
{
    private static Topics Topics => TestDaemon.Topics;

    [Fact]
    public async Task Availability_AskedLater_IsRetainedOnline()
    {
        await using var late = await Dashboard.ConnectAsync(clip.Daemon);

        var heard = await late.HearAsync(Topics.Availability);

        Assert.True(heard.IsRetained);
        var message = heard.As(WireJson.Default.AvailabilityMessage);
        Assert.Equal((Availability.Online, AvailabilityReason.Connected), (message.Status, message.Reason));
        Assert.NotNull(message.Since);
    }

    [Fact]
    public async Task Health_Streaming_IsOkAndNamesItsParts()
    {
        var report = await clip.Dashboard.HearAsync(
            Topics.Health, WireJson.Default.HealthReport, report => report.Status == HealthStatus.Ok && report.Cameras[0].State == CameraCondition.Streaming);

        Assert.Equal(["loop.camera.cabin", "loop.driver", "loop.voice"], report.Components.Select(c => c.Name).Where(name => name.StartsWith("loop.", StringComparison.Ordinal)).Order());
        Assert.Contains("mqtt", report.Components.Select(c => c.Name));
        Assert.Equal(3, report.Models.Count);
        Assert.All(report.Models, model => Assert.Equal(64, model.Sha256?.Length));
        Assert.StartsWith("0.1.0", report.Versions["phi-edge"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_FaceInView_HasPlausibleMeasures()
    {
        var state = await clip.Dashboard.HearAsync(
            Topics.DriverState, WireJson.Default.DriverStateMessage, state => state is { Face: not null, Eyes.Confidence: > 0.5, FrameId: > 10 });

        Assert.InRange(state.Face!.X, 0, 1 - state.Face.Width);
        Assert.InRange(state.Face.Y, 0, 1 - state.Face.Height);
        Assert.InRange(state.Face.Width, 0.1, 0.8);
        Assert.InRange(state.Face.Confidence, 0.5, 1);
        Assert.InRange(state.Eyes!.Left!.Ear, 0.02, 0.6);
        Assert.InRange(state.Eyes.Right!.Ear, 0.02, 0.6);
        Assert.InRange(state.Eyes.Closure, 0, 1);
        Assert.InRange(Math.Abs(state.Head!.Yaw), 0, 45);
        Assert.InRange(state.Quality!.Brightness, 20, 235);
        Assert.Equal(MonitoringDegradation.None, state.Degradation);
        Assert.True(state.LatencyMs >= 0);
    }

    [Fact]
    public async Task Calibration_FaceStaysInView_GoesOn()
    {
        var first = await clip.Dashboard.HearAsync(Topics.DriverState, WireJson.Default.DriverStateMessage, state => state.Face is not null);

        await clip.Dashboard.HearAsync(
            Topics.DriverState, WireJson.Default.DriverStateMessage, state => state.FrameId > first.FrameId && state.CalibrationProgress > first.CalibrationProgress);
    }

    [Fact]
    public async Task Messages_OfEveryKind_AreCloudEvents()
    {
        foreach (var (topic, type) in new[]
        {
            (Topics.Availability, "edge.phi.availability.v1"), (Topics.Health, "edge.phi.health.v1"), (Topics.DriverState, "edge.phi.driver-state.v1"),
        })
        {
            var heard = await clip.Dashboard.HearAsync(topic);

            Assert.Equal("application/json", heard.ContentType);
            Assert.Equal(("1.0", type, "/phi-edge/car-1"), (heard.Attributes["specversion"], heard.Attributes["type"], heard.Attributes["source"]));
            Assert.True(Guid.TryParse(heard.Attributes["id"], out _));
            Assert.EndsWith("Z", heard.Attributes["time"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Watch_Json_PrintsAnObjectPerLineAndNothingElse()
    {
        using var watch = ProgramRun.Start(["watch", "--json", "--port", $"{clip.Daemon.Port}", "--vehicle", "car-1", "--count", "4"]);

        Assert.Equal(0, await watch.EndAsync());

        var lines = watch.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.All(lines, line =>
        {
            using var json = JsonDocument.Parse(line);
            Assert.StartsWith("phi-edge/v1/car-1/", json.RootElement.GetProperty("topic").GetString(), StringComparison.Ordinal);
            Assert.Equal(JsonValueKind.Object, json.RootElement.GetProperty("payload").ValueKind);
        });
        Assert.Empty(watch.Errors);
    }

    [Fact]
    public async Task MosquittoSub_WithoutAName_HearsTheDaemonsOwnBroker()
    {
        var heard = await Mosquitto.RunAsync(
            Mosquitto.Subscriber, "-h", "127.0.0.1", "-p", $"{clip.Daemon.Port}", "-V", "5", "-W", "20", "-C", "1", "-t", Topics.Availability);

        Assert.Contains("\"online\"", heard, StringComparison.Ordinal);
    }
}
