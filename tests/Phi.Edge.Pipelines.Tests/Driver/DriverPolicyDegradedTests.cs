using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Tests.Driver;

public sealed class DriverPolicyDegradedTests
{
    [Theory]
    [InlineData(ReadingStatus.NoFace, MonitoringDegradation.NoFace)]
    [InlineData(ReadingStatus.TooDark, MonitoringDegradation.TooDark)]
    [InlineData(ReadingStatus.Blocked, MonitoringDegradation.Blocked)]
    public void Unusable_ForFiveSeconds_IsAnnouncedAndTakenBack(ReadingStatus status, MonitoringDegradation reason) =>
        Script.At30Fps().Open(5)
            .Without(4.9, status).Expect(MonitoringDegradation.None)
            .Without(0.3, status).Expect(reason).Expect(AlertKind.MonitoringDegraded, AlertLevel.Warning).Expect(DriverCondition.Unknown)
            .Open(1.9).Expect(reason)
            .Open(0.3).Expect(MonitoringDegradation.None).Expect(AlertKind.MonitoringDegraded, AlertLevel.None)
            .Expect(DriverCondition.Attentive);

    [Fact]
    public void EyesHidden_ForFiveSeconds_IsANotice() =>
        Script.At30Fps().Open(5).EyesHidden(5.2).Expect(MonitoringDegradation.EyesHidden)
            .Expect(AlertKind.MonitoringDegraded, AlertLevel.Notice);

    [Fact]
    public void Unusable_ReasonChanges_IsOneEpisode() =>
        Script.At30Fps().Open(5).Without(6, ReadingStatus.TooDark).Without(2, ReadingStatus.NoFace).Expect(MonitoringDegradation.NoFace)
            .ExpectStarts(AlertKind.MonitoringDegraded, 1);

    [Fact]
    public void Unusable_OneFrameInTen_IsNeverAnnounced() =>
        Script.At30Fps().Repeat(300, static s => s.Open(0.3).Without(1 / 30.0, ReadingStatus.NoFace)).ExpectSilence();

    [Fact]
    public void Unusable_EveryOtherFrame_IsAnnouncedInTheEnd() =>
        Script.At30Fps().Repeat(700, static s => s.Open(1 / 30.0).Without(1 / 30.0, ReadingStatus.NoFace))
            .Expect(MonitoringDegradation.NoFace).ExpectStarts(AlertKind.MonitoringDegraded, 1);

    [Fact]
    public void CameraLost_WithinTenSeconds_IsToldAndEndsAlerts() =>
        Script.At30Fps().Open(5).Closed(1.5).Expect(AlertKind.Microsleep, AlertLevel.Notice)
            .CameraLost(5.5).Expect(MonitoringDegradation.CameraLost).Expect(AlertKind.MonitoringDegraded, AlertLevel.Warning)
            .Expect(AlertKind.Microsleep, AlertLevel.Notice)
            .CameraLost(10).Expect(AlertKind.Microsleep, AlertLevel.None)
            .Open(3).Expect(MonitoringDegradation.None);

    [Fact]
    public void CameraLost_FromTheStart_IsTold() =>
        Script.At30Fps().CameraLost(6).Expect(MonitoringDegradation.CameraLost).Expect(DriverCondition.Unknown);

    [Fact]
    public void NoFace_Standing_IsNobody() =>
        Script.At30Fps().Speed(0).Open(2).Without(60, ReadingStatus.NoFace).ExpectSilence();

    [Fact]
    public void Anything_Standing_StaysBelowWarning()
    {
        var script = Script.At30Fps().Speed(0).Open(5).Closed(10).Away(20).Without(10, ReadingStatus.Blocked)
            .Repeat(20, static s => s.Closed(0.9).Open(2));
        script.ExpectHighest(AlertKind.Sleep, AlertLevel.Notice).ExpectHighest(AlertKind.Microsleep, AlertLevel.Notice)
            .ExpectHighest(AlertKind.MonitoringDegraded, AlertLevel.Notice).ExpectHighest(AlertKind.Distraction, AlertLevel.None);
    }

    [Theory]
    [InlineData(IgnitionState.On, Gear.Park)]
    [InlineData(IgnitionState.Off, Gear.Unknown)]
    [InlineData(IgnitionState.Accessory, Gear.Unknown)]
    public void Sleeping_ParkedWithoutASpeed_StaysANotice(IgnitionState ignition, Gear gear) =>
        Script.At30Fps().Vehicle(new VehicleState(null, ignition, gear)).Open(5).Closed(30)
            .ExpectHighest(AlertKind.Sleep, AlertLevel.Notice);

    [Fact]
    public void Sleeping_UnknownSpeed_IsCriticalAndMicrosleepAWarning() =>
        Script.At30Fps().Vehicle(VehicleState.Unknown).Open(5).Closed(4)
            .Expect(AlertKind.Sleep, AlertLevel.Critical).ExpectHighest(AlertKind.Microsleep, AlertLevel.Warning);

    [Theory]
    [InlineData(2.9f, AlertLevel.Notice)]
    [InlineData(3f, AlertLevel.Critical)]
    public void Sleeping_AroundWalkingPace_IsStandingOrMoving(float kmh, AlertLevel expected) =>
        Script.At30Fps().Speed(kmh).Open(5).Closed(4).Expect(AlertKind.Sleep, expected);

    [Fact]
    public void Readings_NotANumber_SayNothingAndAreAnnounced() =>
        Script.At30Fps().Open(5)
            .Play(6, static r => r with
            {
                EyeClosure = float.NaN,
                MouthOpening = float.NaN,
                Head = new HeadPose(float.NaN, float.NaN, float.NaN),
                Gaze = new GazeDirection(float.NaN, float.NaN, float.NaN),
                PoseConfidence = float.NaN,
                Calibration = new CalibrationState(float.NaN, float.NaN, default),
            })
            .Expect(MonitoringDegradation.EyesHidden)
            .ExpectHighest(AlertKind.Distraction, AlertLevel.None).ExpectHighest(AlertKind.Sleep, AlertLevel.None);
}
