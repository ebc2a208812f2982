using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>A camera that is not there, or shows nothing: announced, never the end.</summary>
public sealed class CameraTests
{
    // Euro NCAP 2026: the driver is told within 10 s that nobody watches.
    private static readonly TimeSpan AnnouncedWithin = TimeSpan.FromSeconds(10);

    private static Topics Topics => TestDaemon.Topics;

    [Fact]
    public async Task Camera_IsMissing_HealthSaysWhyAndTheDriverIsTold()
    {
        using var daemon = TestDaemon.Start("/dev/video99", "Mqtt:VehicleStateStaleAfter=00:01:00");
        await using var dashboard = await Dashboard.ConnectAsync(daemon);
        await dashboard.SayAsync(Topics.VehicleState, """{ "speedKmh": 80 }""");

        var online = await dashboard.HearAsync(Topics.Availability, WireJson.Default.AvailabilityMessage, message => message.Status == Availability.Online);
        var report = await dashboard.HearAsync(
            Topics.Health, WireJson.Default.HealthReport, report => report.Cameras is [{ State: CameraCondition.Retrying }]);
        var alert = await dashboard.HearAlertAsync(AlertKind.MonitoringDegraded, alert => alert.Transition == AlertTransition.Raised);

        Assert.Equal(HealthStatus.Degraded, report.Status);
        Assert.Contains("/dev/video99", report.Cameras[0].Problem, StringComparison.Ordinal);
        Assert.Contains(report.Components, component => component.Name == "camera.cabin" && component.Status == HealthStatus.Degraded && component.Detail is not null);
        Assert.Equal((AlertLevel.Warning, MonitoringDegradation.CameraLost), (alert.Level, alert.Degradation));
        Assert.InRange(alert.At - online.Since!.Value, TimeSpan.Zero, AnnouncedWithin);
        Assert.False(daemon.Program.HasExited);
        Assert.Equal(0, await daemon.Program.StopAsync());
    }

    [Fact]
    public async Task Camera_IsACommandWithDarkFrames_IsAnnouncedAndTheCarIsHeard()
    {
        var note = Path.GetTempFileName();
        using var daemon = TestDaemon.Start(
            $"command:sh -c 'echo $$ > \"$0\"; while head -c 76800 /dev/zero; do sleep 0.1; done' {note}",
            LoopbackPort.Free(),
            [
                "Cameras:Cabin:Width=320", "Cameras:Cabin:Height=240", "Cameras:Cabin:PixelFormat=Gray8",
                "Mqtt:VehicleStateStaleAfter=00:01:00", "Health:ReportEvery=00:00:01",
            ],
            []);
        await using var dashboard = await Dashboard.ConnectAsync(daemon);

        // What cannot be read, or must not be followed, changes nothing: the speed stays unknown, which counts as moving.
        await dashboard.SayAsync(Topics.VehicleState, """{ "speedKmh": "0" }""");
        await dashboard.SayAsync(Topics.VehicleState, """{ "speedKmh": 9000 }""");
        await dashboard.SayAsync(Topics.VehicleState, """{ "sped": 0 }""");
        await dashboard.SayAsync(Topics.VehicleState, "not json");
        await dashboard.SayAsync(Topics.Acknowledge, """{ "kind": "nonsense" }""");
        await dashboard.HearAsync(Topics.Health, WireJson.Default.HealthReport, report => report.Counters["mqtt.inbound.rejected"] == 5);
        var raised = await dashboard.HearAlertAsync(AlertKind.MonitoringDegraded, alert => alert.Transition == AlertTransition.Raised);
        Assert.Equal((AlertLevel.Warning, MonitoringDegradation.TooDark), (raised.Level, raised.Degradation));

        var standing = dashboard.Count;
        await dashboard.SayAsync(Topics.VehicleState, """{ "speedKmh": 0, "gear": "park", "ignition": "on" }""");
        await dashboard.HearAlertAsync(
            AlertKind.MonitoringDegraded, alert => alert.Transition == AlertTransition.Eased && alert.Level == AlertLevel.Notice, standing);
        await dashboard.SayAsync(Topics.VehicleState, """{ "speedKmh": 80, "gear": "drive", "ignition": "on" }""");
        await dashboard.HearAlertAsync(
            AlertKind.MonitoringDegraded, alert => alert.Transition == AlertTransition.Escalated && alert.Level == AlertLevel.Warning, standing);
        await dashboard.SayAsync(Topics.Acknowledge, """{ "kind": "monitoring-degraded" }""");
        var acknowledged = await dashboard.HearAlertAsync(AlertKind.MonitoringDegraded, alert => alert.Transition == AlertTransition.Acknowledged);

        Assert.Equal(raised.EpisodeId, acknowledged.EpisodeId);
        Assert.Equal(0, await daemon.Program.StopAsync());
        Assert.False(Directory.Exists($"/proc/{(await File.ReadAllTextAsync(note)).Trim()}"), "the command is left running");
        File.Delete(note);
    }
}
