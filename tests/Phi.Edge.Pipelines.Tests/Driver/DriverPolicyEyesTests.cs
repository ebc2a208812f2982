using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Tests.Driver;

public sealed class DriverPolicyEyesTests
{
    [Theory]
    [InlineData(24)]
    [InlineData(30)]
    [InlineData(60)]
    public void Closed_WakefulDriverAroundEachThreshold_RaisesTheLevel(double fps) =>
        Script.At(fps).Open(10)
            .Closed(0.9).Expect(AlertKind.Microsleep, AlertLevel.None)
            .Closed(0.2).Expect(AlertKind.Microsleep, AlertLevel.Notice).Expect(DriverCondition.Microsleep)
            .Closed(1.3).Expect(AlertKind.Microsleep, AlertLevel.Notice)
            .Closed(0.2).Expect(AlertKind.Microsleep, AlertLevel.Warning).Expect(AlertKind.Sleep, AlertLevel.None)
            .Closed(0.3).Expect(AlertKind.Sleep, AlertLevel.None)
            .Closed(0.2).Expect(AlertKind.Sleep, AlertLevel.Critical).Expect(DriverCondition.Asleep)
            .Open(0.5).Expect(AlertKind.Sleep, AlertLevel.None).Expect(AlertKind.Microsleep, AlertLevel.None)
            .Expect(DriverCondition.Attentive);

    [Theory]
    [InlineData(24)]
    [InlineData(30)]
    [InlineData(60)]
    public void Closed_AfterTwoLongClosures_IsAWarningAtOnceAndCriticalAtTwoSeconds(double fps) =>
        Script.At(fps).Open(10).Closed(1.2).Open(20).Closed(1.2).Open(20)
            .ExpectHighest(AlertKind.Microsleep, AlertLevel.Notice)
            .Closed(0.9).Expect(AlertKind.Microsleep, AlertLevel.None)
            .Closed(0.2).Expect(AlertKind.Microsleep, AlertLevel.Warning)
            .Closed(0.8).Expect(AlertKind.Microsleep, AlertLevel.Warning)
            .Closed(0.2).Expect(AlertKind.Microsleep, AlertLevel.Critical).Expect(AlertKind.Sleep, AlertLevel.None);

    [Fact]
    public void Closed_AfterThreeYawns_IsAWarningAtOnce() =>
        Script.At30Fps().Open(5).Repeat(3, static s => s.Play(4, static r => r with { MouthOpening = 0.8f }).Open(3))
            .Expect(AlertKind.Yawning, AlertLevel.Notice)
            .Closed(1.2).Expect(AlertKind.Microsleep, AlertLevel.Warning);

    [Fact]
    public void Closed_LongClosuresLongAgo_AreForgotten() =>
        Script.At30Fps().Open(10).Closed(1.2).Open(5).Closed(1.2).Open(320)
            .Closed(1.2).Expect(AlertKind.Microsleep, AlertLevel.Notice);

    [Fact]
    public void Closed_TwoSecondGlanceDownWithoutTheHead_IsNoMoreThanANotice() =>
        Script.At30Fps().Open(9).Closed(2.05).Open(30).ExpectHighest(AlertKind.Microsleep, AlertLevel.Notice);

    [Fact]
    public void Closed_JustUnderASecondThenOpen_IsSilent() =>
        Script.At30Fps().Open(5).Repeat(5, static s => s.Closed(0.9).Open(4)).ExpectHighest(AlertKind.Microsleep, AlertLevel.None);

    [Fact]
    public void Closed_WithOneOpenLookingFrame_GoesOn() =>
        Script.At30Fps().Open(5).Closed(0.7).Open(1 / 30.0).Closed(0.5).Expect(AlertKind.Microsleep, AlertLevel.Notice);

    [Fact]
    public void Closed_ClosureTremblingBetweenTheThresholds_StartsOnce() =>
        Script.At30Fps().Open(5).Closed(1.2)
            .Repeat(30, static s => s.Closed(1 / 30.0, 0.55f).Closed(1 / 30.0, 0.75f))
            .Open(1).ExpectStarts(AlertKind.Microsleep, 1);

    [Fact]
    public void Closed_LidsFellWhileLookingDown_IsDistractionFirstAndSleepLate() =>
        Script.At30Fps().Open(10).DownLidsLowered(3.3)
            .ExpectHighest(AlertKind.Microsleep, AlertLevel.None)
            .ExpectHighest(AlertKind.Distraction, AlertLevel.None)
            .DownLidsLowered(0.5).Expect(AlertKind.Distraction, AlertLevel.Warning)
            .Expect(AlertKind.Sleep, AlertLevel.None)
            .DownLidsLowered(2.5).Expect(AlertKind.Sleep, AlertLevel.Critical)
            .Open(1).Expect(AlertKind.Sleep, AlertLevel.None).Expect(AlertKind.Distraction, AlertLevel.None);

    [Fact]
    public void Closed_HeadSinksOnlyLater_IsStillAMicrosleep() =>
        Script.At30Fps().Open(5).Closed(0.8).DownLidsLowered(0.4).Expect(AlertKind.Microsleep, AlertLevel.Notice);

    [Fact]
    public void Closed_GazeWasDownBefore_IsLookingDown() =>
        Script.At30Fps().Open(5)
            .Play(0.3, static r => r with { Gaze = new GazeDirection(0, -20, 1) })
            .Closed(2).ExpectHighest(AlertKind.Microsleep, AlertLevel.None);

    [Fact]
    public void Closed_PoseUnsureWhileDown_IsTakenForClosed() =>
        Script.At30Fps().Open(5)
            .Play(1.2, static r => r with { EyeClosure = 0.9f, Gaze = default, Head = new HeadPose(0, -15, 0), PoseConfidence = 0.1f })
            .Expect(AlertKind.Microsleep, AlertLevel.Notice);

    [Fact]
    public void Closed_FaceVanishes_StaysClosedForTheHoldTime() =>
        Script.At30Fps().Open(5).Closed(0.8)
            .Without(2.4, ReadingStatus.NoFace).Expect(AlertKind.Sleep, AlertLevel.Critical)
            .Without(10, ReadingStatus.NoFace).Expect(AlertKind.MonitoringDegraded, AlertLevel.Warning)
            .Open(3).Expect(AlertKind.Sleep, AlertLevel.None);

    [Fact]
    public void Closed_FaceVanishesDuringABlink_IsNoSleep() =>
        Script.At30Fps().Open(5).Closed(0.2).Without(6, ReadingStatus.NoFace)
            .ExpectHighest(AlertKind.Microsleep, AlertLevel.None).ExpectHighest(AlertKind.Sleep, AlertLevel.None);

    [Fact]
    public void Closed_FramesDroppedAndIrregular_IsMeasuredByTime()
    {
        var script = Script.At30Fps().Open(5);
        foreach (var pause in new[] { 0.1, 0.3, 0.02, 0.25, 0.15, 0.2 })
        {
            script.Closed(1 / 30.0).Gap(pause);
        }

        script.Closed(1 / 30.0).Expect(AlertKind.Microsleep, AlertLevel.Notice);
    }

    [Fact]
    public void Closed_LongGap_DoesNotCountAsClosed() =>
        Script.At30Fps().Open(5).Closed(0.5).Gap(3).Closed(0.3).ExpectHighest(AlertKind.Microsleep, AlertLevel.None)
            .Closed(0.4).Expect(AlertKind.Microsleep, AlertLevel.Notice);

    [Fact]
    public void Closed_TimeStepsBackALittle_IgnoresTheFrame()
    {
        var script = Script.At30Fps().Open(5).Closed(0.5);
        var late = Script.Attentive(script.Now - TimeSpan.FromSeconds(0.3), 0);
        script.Feed(late).Feed(late).Closed(0.7).Expect(AlertKind.Microsleep, AlertLevel.Notice);
    }

    [Fact]
    public void Closed_ClipStartsOver_BeginsAnew() =>
        Script.At30Fps().Open(5).Closed(1.5).Expect(AlertKind.Microsleep, AlertLevel.Notice)
            .ClockJumps(-6.5).Closed(0.9).Expect(AlertKind.Microsleep, AlertLevel.None)
            .Closed(0.3).Expect(AlertKind.Microsleep, AlertLevel.Notice);

    [Fact]
    public void Open_NormalBlinking_IsSilentAndCounted()
    {
        var script = Script.At30Fps().Repeat(30, static s => s.Open(3.8).Closed(0.2)).ExpectSilence();
        Assert.InRange(script.Last.State.BlinksPerMinute!.Value, 14, 16);
        Assert.Equal(0f, script.Last.State.Perclos);
    }
}
