using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Tests.Driver;

public sealed class DriverPolicyDistractionTests
{
    [Theory]
    [InlineData(0, 20, AlertLevel.None)]
    [InlineData(19, 20, AlertLevel.None)]
    [InlineData(20, 5.9, AlertLevel.None)]
    [InlineData(20, 6.1, AlertLevel.Warning)]
    [InlineData(49, 5.9, AlertLevel.None)]
    [InlineData(49, 6.1, AlertLevel.Warning)]
    [InlineData(50, 3.4, AlertLevel.None)]
    [InlineData(50, 3.6, AlertLevel.Warning)]
    [InlineData(50, 6.4, AlertLevel.Warning)]
    [InlineData(50, 6.6, AlertLevel.Critical)]
    [InlineData(-60, 3.6, AlertLevel.Warning)]
    public void Away_PerSpeedBand_WarnsAtTheLegalTime(float kmh, double seconds, AlertLevel expected) =>
        Script.At30Fps().Speed(kmh).Open(10).Away(seconds).Expect(AlertKind.Distraction, expected)
            .Open(1).ExpectHighest(AlertKind.Distraction, expected).Expect(AlertKind.Distraction, AlertLevel.None);

    [Theory]
    [InlineData(null)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Away_UnknownSpeed_UsesTheLowSpeedLimitAndStopsAtWarning(float? kmh) =>
        Script.At30Fps().Speed(kmh).Open(10).Away(5.9).Expect(AlertKind.Distraction, AlertLevel.None)
            .Away(0.3).Expect(AlertKind.Distraction, AlertLevel.Warning)
            .Away(10).ExpectHighest(AlertKind.Distraction, AlertLevel.Warning);

    [Fact]
    public void Away_ShortGlancesBack_DoNotReset() =>
        Script.At30Fps().Open(10).Repeat(3, static s => s.Away(1).Open(0.06)).ExpectHighest(AlertKind.Distraction, AlertLevel.None)
            .Away(0.5).Expect(AlertKind.Distraction, AlertLevel.Warning);

    [Fact]
    public void Away_Blinks_DoNotReset() =>
        Script.At30Fps().Open(10).Repeat(3, static s => s.Away(0.97).Closed(0.2)).Away(0.2)
            .Expect(AlertKind.Distraction, AlertLevel.Warning);

    [Fact]
    public void Away_BriefReturn_TakesBackOnlyAPart() =>
        Script.At30Fps().Open(10).Away(3).Open(0.8).Away(2).ExpectStarts(AlertKind.Distraction, 1);

    [Fact]
    public void Away_FullRecovery_StartsFromZero() =>
        Script.At30Fps().Open(10).Repeat(4, static s => s.Away(3.3).Open(2.5)).ExpectHighest(AlertKind.Distraction, AlertLevel.None);

    [Fact]
    public void Away_MirrorGlances_AreSilent() =>
        Script.At30Fps().Open(5).Repeat(20, static s => s.Away(0.8).Open(3)).ExpectSilence();

    [Fact]
    public void Away_GlanceLongerThanTwoSeconds_IsTheConditionDistracted() =>
        Script.At30Fps().Open(5).Away(1.9).Expect(DriverCondition.Attentive).Away(0.3).Expect(DriverCondition.Distracted);

    [Fact]
    public void Away_WithoutGaze_FallsBackToTheHeadWithTheAllowance() =>
        Script.At30Fps().Open(10).HeadAwayEyesHidden(4.9).Expect(AlertKind.Distraction, AlertLevel.None)
            .HeadAwayEyesHidden(0.3).Expect(AlertKind.Distraction, AlertLevel.Warning)
            .ExpectHighest(AlertKind.MonitoringDegraded, AlertLevel.None);

    [Fact]
    public void Away_NotCalibrated_HasWiderAnglesAndTheAllowance() =>
        Script.At30Fps()
            .Play(10, static r => r with { Calibration = default, Gaze = new GazeDirection(26, 0, 1) })
            .ExpectHighest(AlertKind.Distraction, AlertLevel.None)
            .Play(4.9, static r => r with { Calibration = default, Gaze = new GazeDirection(32, 0, 1) })
            .Expect(AlertKind.Distraction, AlertLevel.None)
            .Play(0.3, static r => r with { Calibration = default, Gaze = new GazeDirection(32, 0, 1) })
            .Expect(AlertKind.Distraction, AlertLevel.Warning);

    [Fact]
    public void Away_GazeTurnsUnsureDuringTheAlert_DoesNotFlap() =>
        Script.At30Fps().Open(10).Away(4).HeadAwayEyesHidden(1).Away(1).ExpectStarts(AlertKind.Distraction, 1)
            .Expect(AlertKind.Distraction, AlertLevel.Warning);

    [Fact]
    public void Away_AngleTremblesAroundTheThreshold_StartsOnce() =>
        Script.At30Fps().Open(10).Repeat(100, static s => s.Away(0.05, 24).Away(0.05, 21)).Open(1).ExpectStarts(AlertKind.Distraction, 1);

    [Fact]
    public void Away_Upwards_IsNotAway() =>
        Script.At30Fps().Play(10, static r => r with { Gaze = new GazeDirection(0, 30, 1) }).ExpectSilence();

    [Fact]
    public void Away_InReverse_IsSilent() =>
        Script.At30Fps().Vehicle(new VehicleState(25, IgnitionState.On, Gear.Reverse)).Open(5).Away(10).ExpectSilence();

    [Fact]
    public void Away_FaceTurnsOutOfThePicture_StillWarns() =>
        Script.At30Fps().Open(10).Away(1).Without(2.7, ReadingStatus.NoFace).Expect(AlertKind.Distraction, AlertLevel.Warning);

    [Fact]
    public void Away_SpeedHoversAtTheBand_DoesNotFlap() =>
        Script.At30Fps().Speed(51).Open(5).Away(4)
            .Repeat(10, static s => s.Speed(49.5f).Away(0.1).Speed(50.5f).Away(0.1)).ExpectStarts(AlertKind.Distraction, 1);
}
