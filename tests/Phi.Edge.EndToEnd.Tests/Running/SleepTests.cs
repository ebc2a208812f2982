using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>The reason for it all.</summary>
public sealed class SleepTests
{
    private static Topics Topics => TestDaemon.Topics;

    [Fact]
    public async Task Driver_FallsAsleepAtSpeed_IsWokenAndTheAlertIsClearedAfterwards()
    {
        using var film = SleeperFilm.Render();
        using var daemon = TestDaemon.Start(film.Folder, $"Cameras:Cabin:Fps={SleeperFilm.Fps}", "Mqtt:VehicleStateStaleAfter=00:01:00");
        await using var dashboard = await Dashboard.ConnectAsync(daemon);
        await dashboard.SayAsync(Topics.VehicleState, """{ "speedKmh": 80, "gear": "drive", "ignition": "on" }""");

        var microsleep = await dashboard.HearAlertAsync(AlertKind.Microsleep, alert => alert.Transition == AlertTransition.Raised);
        await dashboard.HearAlertAsync(AlertKind.Microsleep, alert => (alert.Transition, alert.Level) == (AlertTransition.Escalated, AlertLevel.Warning));
        var sleep = await dashboard.HearAlertAsync(AlertKind.Sleep, alert => alert.Transition == AlertTransition.Raised);
        var cleared = await dashboard.HearAlertAsync(AlertKind.Sleep, alert => alert.Transition == AlertTransition.Cleared);

        // Nothing else speaks for drowsiness: the microsleep begins as a hint.
        Assert.Equal(AlertLevel.Notice, microsleep.Level);
        Assert.Equal((AlertLevel.Critical, false), (sleep.Level, sleep.Acknowledgeable));
        Assert.InRange(sleep.Value!.Value, 3, SleeperFilm.Asleep.TotalSeconds);
        Assert.Equal(sleep.EpisodeId, cleared.EpisodeId);
        var states = dashboard.All(Topics.DriverState).Select(heard => heard.As(WireJson.Default.DriverStateMessage)).ToArray();
        Assert.Contains(states, state => state.Condition == DriverCondition.Attentive);
        Assert.Contains(states, state => state is { Condition: DriverCondition.Asleep, Eyes.Closure: > 0.7 });
        Assert.Equal(0, await daemon.Program.EndAsync());
    }
}
