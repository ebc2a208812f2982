using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Tests.Road;

public sealed class RoadPipelineTests
{
    private const string Fifty = "regulatory--maximum-speed-limit-50--g1";

    [Fact]
    public async Task Turn_PastASign_ReportsPublishesAndObserves()
    {
        using var rig = new RoadRig([new RoadSign(100, Fifty)]);
        var munich = new VehiclePosition(48.1, 11.5, null, null);
        rig.Around.Vehicle = rig.Around.Vehicle with { Position = munich };
        await rig.To(140);

        var sign = Assert.Single(rig.Around.Signs);
        Assert.Equal((Fifty, munich), (sign.Identity.Name, sign.Position!.Value));
        Assert.Equal((50, LimitSource.Sign), (rig.Around.States[^1].Limit.Value, rig.Around.States[^1].Limit.Source));
        Assert.Equal(Fifty, Assert.Single(rig.Around.States[^1].LastSigns).Identity.Name);
        Assert.Equal(rig.Around.States.Count, rig.Around.Observed.Count);
        Assert.Contains(rig.Around.Observed, static o => o.Signs == 1);
        Assert.Contains(rig.Log.Collector.GetSnapshot(), static r => r.Id.Id == EventIds.SpeedLimitChanged);
    }

    [Fact]
    public async Task Turn_Speeding_AlertsAndLeavesNoTraceInTheLog()
    {
        using var rig = new RoadRig([new RoadSign(100, Fifty)]);
        rig.Around.Vehicle = rig.Around.Vehicle with { SpeedKmh = 70 };
        await rig.To(400);

        Assert.Equal(
            [(AlertLevel.Notice, AlertTransition.Raised), (AlertLevel.Warning, AlertTransition.Escalated), (AlertLevel.Notice, AlertTransition.Eased)],
            rig.Alerts.Events.Where(static e => e.Kind == AlertKind.Overspeed).Take(3).Select(static e => (e.Level, e.Transition)));
        Assert.InRange(rig.Alerts.Events[0].Value, 39, 41);
        Assert.Empty(rig.AlertLog.Collector.GetSnapshot());
        Assert.DoesNotContain(rig.Log.Collector.GetSnapshot(), static r => r.Message.Contains("70", StringComparison.Ordinal) || r.Message.Contains("verspeed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Turn_WarningSwitchedOff_IsQuietUntilTheNextJourney()
    {
        using var rig = new RoadRig([new RoadSign(100, Fifty)]);
        rig.Around.Vehicle = rig.Around.Vehicle with { SpeedKmh = 70 };
        rig.Switch.Set(false);
        await rig.To(400);
        Assert.Empty(rig.Alerts.Events);
        Assert.True(rig.Around.States[^1].OverspeedOff);

        rig.Around.Vehicle = new VehicleState(0, IgnitionState.Off, Gear.Park);
        rig.Wait(3);
        rig.Around.Vehicle = new VehicleState(70, IgnitionState.On, Gear.Drive);
        rig.Wait(1);
        Assert.False(rig.Around.States[^1].OverspeedOff);
    }

    [Fact]
    public async Task Turn_DashboardSettingChanges_SwitchesTheWarning()
    {
        const string Setting = "Vehicle.PhiEdge.Assistance.SpeedWarning.IsEnabled";
        using var rig = new RoadRig([]);
        rig.Around.Signals[Setting] = SignalValue.Of(true);
        await rig.To(5);
        rig.Around.Signals[Setting] = SignalValue.Of(false);
        await rig.To(10);
        Assert.True(rig.Around.States[^1].OverspeedOff);
        rig.Around.Signals[Setting] = SignalValue.Of(true);
        await rig.To(15);
        Assert.False(rig.Around.States[^1].OverspeedOff);
    }

    [Fact]
    public async Task Turn_NoFrames_TellsTheLostCameraAndKeepsTheLimit()
    {
        using var rig = new RoadRig([new RoadSign(100, Fifty)]);
        await rig.To(140);
        var beats = rig.Pipeline.Heartbeat.Beats;
        rig.Wait(5);
        Assert.Equal((RoadSight.Lost, 50), (rig.Around.States[^1].Sight, rig.Around.States[^1].Limit.Value));
        Assert.Equal(20, rig.Pipeline.Heartbeat.Beats - beats);
        Assert.Contains(rig.Log.Collector.GetSnapshot(), static r => r.Id.Id == EventIds.RoadCameraLost);
    }

    [Fact]
    public async Task Turn_DarkPicture_IsImpaired()
    {
        using var rig = new RoadRig([]);
        rig.Model.Status = RoadReadingStatus.TooDark;
        await rig.To(5);
        Assert.Equal(RoadSight.Impaired, rig.Around.States[^1].Sight);
    }

    [Fact]
    public async Task Turn_SlowCar_SearchesTheWholePictureLessOften()
    {
        using var slow = new RoadRig([]);
        slow.Around.Vehicle = slow.Around.Vehicle with { SpeedKmh = 10 };
        await slow.To(20);
        Assert.InRange(slow.Model.SearchedAll.Count(static all => all) / (double)slow.Model.SearchedAll.Count, 0.2, 0.4);

        using var fast = new RoadRig([]);
        await fast.To(20);
        Assert.All(fast.Model.SearchedAll, Assert.True);
    }

    [Fact]
    public void WarmUp_Always_WarmsTheModel()
    {
        using var rig = new RoadRig([]);
        rig.Pipeline.WarmUp();
        Assert.Equal(1, rig.Model.WarmUps);
    }

    [Fact]
    public async Task Run_EndOfFrames_WithdrawsWhatIsShown()
    {
        using var rig = new RoadRig([new RoadSign(100, Fifty)]);
        rig.Around.Vehicle = rig.Around.Vehicle with { SpeedKmh = 70 };
        await rig.To(180);
        rig.Pipeline.Frames.Complete();
        rig.Pipeline.Run(default);
        Assert.Equal(AlertTransition.Cleared, rig.Alerts.Events[^1].Transition);
    }
}
