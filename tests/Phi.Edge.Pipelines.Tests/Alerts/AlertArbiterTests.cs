using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Tests.Alerts;

public sealed class AlertArbiterTests
{
    private readonly ArbiterScript _script = new();

    [Fact]
    public void Next_NothingAsked_TellsNothing()
    {
        _script.Wait(10).Expect();
        Assert.Null(_script.Shown);
    }

    [Fact]
    public void Next_RaiseEscalateEaseEnd_IsOneEpisode()
    {
        _script.Ask(AlertKind.Microsleep, AlertLevel.Warning).Wait(1)
            .Ask(AlertKind.Microsleep, AlertLevel.Critical).Wait(1)
            .Ask(AlertKind.Microsleep, AlertLevel.Warning).Wait(3)
            .Ask(AlertKind.Microsleep, AlertLevel.None).Wait(1);
        Assert.Single(_script.Told.Select(static e => e.Episode).Distinct());
        _script.Expect("Raised Microsleep Warning", "Escalated Microsleep Critical", "Eased Microsleep Warning", "Cleared Microsleep None");
    }

    [Fact]
    public void Next_SecondEpisode_HasANewNumber()
    {
        _script.Ask(AlertKind.Yawning, AlertLevel.Notice).Wait(6).Ask(AlertKind.Yawning, AlertLevel.None)
            .Ask(AlertKind.Yawning, AlertLevel.Notice);
        Assert.Equal([1, 1, 2], _script.Told.Select(static e => e.Episode));
    }

    [Fact]
    public void Next_ConditionEndsEarly_StaysForTheMinimumTime() =>
        _script.Ask(AlertKind.Distraction, AlertLevel.Warning).Ask(AlertKind.Distraction, AlertLevel.None)
            .Wait(1.9).Expect("Raised Distraction Warning")
            .Wait(0.2).Expect("Cleared Distraction None");

    [Fact]
    public void Next_ConditionReturnsWithinTheMinimumTime_IsTheSameEpisode() =>
        _script.Ask(AlertKind.Distraction, AlertLevel.Warning).Ask(AlertKind.Distraction, AlertLevel.None).Wait(1)
            .Ask(AlertKind.Distraction, AlertLevel.Warning).Wait(5).Expect("Raised Distraction Warning");

    [Fact]
    public void Next_MoreUrgent_SupersedesAtOnceAndTheOtherReturns() =>
        _script.Ask(AlertKind.Drowsiness, AlertLevel.Warning).Ask(AlertKind.Sleep, AlertLevel.Critical)
            .Expect("Raised Drowsiness Warning", "Superseded Drowsiness Warning", "Raised Sleep Critical")
            .Wait(1).Ask(AlertKind.Sleep, AlertLevel.None).Wait(3.9).Expect()
            .Wait(0.2).Expect("Cleared Sleep None", "Raised Drowsiness Warning");

    [Fact]
    public void Next_LessUrgent_Waits() =>
        _script.Ask(AlertKind.Distraction, AlertLevel.Warning).Ask(AlertKind.Yawning, AlertLevel.Notice).Wait(5)
            .Expect("Raised Distraction Warning");

    [Fact]
    public void Next_SameLevel_HigherPriorityWins() =>
        _script.Ask(AlertKind.Drowsiness, AlertLevel.Warning).Ask(AlertKind.Distraction, AlertLevel.Warning)
            .Expect("Raised Drowsiness Warning", "Superseded Drowsiness Warning", "Raised Distraction Warning")
            .Ask(AlertKind.Drowsiness, AlertLevel.Warning).Wait(9).Expect();

    [Fact]
    public void Next_SupersededConditionEnds_IsClearedUnseen() =>
        _script.Ask(AlertKind.Drowsiness, AlertLevel.Warning).Ask(AlertKind.Sleep, AlertLevel.Critical).Wait(1)
            .Ask(AlertKind.Drowsiness, AlertLevel.None)
            .Expect("Raised Drowsiness Warning", "Superseded Drowsiness Warning", "Raised Sleep Critical", "Cleared Drowsiness None");

    [Fact]
    public void Next_EndedAlertLingers_YieldsToAnEquallyUrgentOne() =>
        _script.Ask(AlertKind.Distraction, AlertLevel.Warning).Ask(AlertKind.Distraction, AlertLevel.None).Wait(0.5)
            .Ask(AlertKind.Drowsiness, AlertLevel.Warning)
            .Expect("Raised Distraction Warning", "Cleared Distraction None", "Raised Drowsiness Warning");

    [Fact]
    public void Next_ShownEasesBelowAnother_GivesWay() =>
        _script.Ask(AlertKind.Drowsiness, AlertLevel.Critical).Ask(AlertKind.Distraction, AlertLevel.Warning)
            .Ask(AlertKind.Drowsiness, AlertLevel.Notice).Wait(0.1)
            .Expect("Raised Drowsiness Critical", "Eased Drowsiness Notice", "Superseded Drowsiness Notice", "Raised Distraction Warning");

    [Fact]
    public void Acknowledge_Warning_IsPutAwayUntilItsConditionEnds() =>
        _script.Ask(AlertKind.Drowsiness, AlertLevel.Warning).Acknowledge(AlertKind.Drowsiness, true).Wait(60)
            .Expect("Raised Drowsiness Warning", "Acknowledged Drowsiness Warning")
            .Ask(AlertKind.Drowsiness, AlertLevel.None).Expect("Cleared Drowsiness None")
            .Ask(AlertKind.Drowsiness, AlertLevel.Warning).Expect("Raised Drowsiness Warning");

    [Fact]
    public void Acknowledge_ThenItGetsWorse_ReturnsAtOnce() =>
        _script.Ask(AlertKind.Drowsiness, AlertLevel.Notice).Acknowledge(null, true).Ask(AlertKind.Drowsiness, AlertLevel.Warning)
            .Expect("Raised Drowsiness Notice", "Acknowledged Drowsiness Notice", "Raised Drowsiness Warning");

    [Fact]
    public void Acknowledge_CriticalThatLasts_ReturnsAfterThreeSeconds() =>
        _script.Ask(AlertKind.Distraction, AlertLevel.Critical).Acknowledge(null, true).Wait(2.9)
            .Expect("Raised Distraction Critical", "Acknowledged Distraction Critical")
            .Wait(0.2).Expect("Raised Distraction Critical");

    [Fact]
    public void Acknowledge_NextInLine_IsShown() =>
        _script.Ask(AlertKind.Drowsiness, AlertLevel.Warning).Ask(AlertKind.Distraction, AlertLevel.Warning)
            .Acknowledge(AlertKind.Distraction, true)
            .Expect(
                "Raised Drowsiness Warning", "Superseded Drowsiness Warning", "Raised Distraction Warning",
                "Acknowledged Distraction Warning", "Raised Drowsiness Warning");

    [Fact]
    public void Acknowledge_Sleep_IsRefused() =>
        _script.Ask(AlertKind.Sleep, AlertLevel.Critical).Acknowledge(null, false).Expect("Raised Sleep Critical");

    [Fact]
    public void Acknowledge_NothingOrAnotherShown_IsRefused() =>
        _script.Acknowledge(null, false).Ask(AlertKind.Yawning, AlertLevel.Notice).Acknowledge(AlertKind.Drowsiness, false)
            .Acknowledge((AlertKind)99, false).Expect("Raised Yawning Notice");

    [Fact]
    public void Acknowledge_Lingering_IsClearedAtOnce() =>
        _script.Ask(AlertKind.Drowsiness, AlertLevel.Warning).Ask(AlertKind.Drowsiness, AlertLevel.None).Acknowledge(null, true)
            .Expect("Raised Drowsiness Warning", "Acknowledged Drowsiness Warning", "Cleared Drowsiness None");

    [Fact]
    public void Withdraw_ShownAndHidden_EndsBothAtOnce()
    {
        _script.Ask(AlertKind.Drowsiness, AlertLevel.Warning).Ask(AlertKind.Sleep, AlertLevel.Critical);
        _script.Told.Clear();
        _script.Withdraw(AlertKind.Sleep, AlertKind.Drowsiness).Expect("Cleared Sleep None", "Cleared Drowsiness None");
        Assert.Null(_script.Shown);
    }

    [Fact]
    public void Next_RecordingStartsOver_KeepsAgesAndGoesOn() =>
        _script.Ask(AlertKind.Distraction, AlertLevel.Warning).Ask(AlertKind.Distraction, AlertLevel.None).Wait(1)
            .Jump(-90).Expect("Raised Distraction Warning").Wait(1.1).Expect("Cleared Distraction None");

    [Fact]
    public void Next_SlightlyOlderReport_DoesNotTurnTimeBack() =>
        _script.Ask(AlertKind.Distraction, AlertLevel.Warning).Ask(AlertKind.Distraction, AlertLevel.None).Wait(1.9).Jump(-0.5)
            .Expect("Raised Distraction Warning").Jump(0.7).Expect("Cleared Distraction None");
}
