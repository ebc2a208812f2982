using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Driver.Calibration;

namespace Phi.Edge.Perception.Tests.Driver.Calibration;

public sealed class DriverCalibrationTests
{
    private const double FramesPerSecond = 25;

    private readonly DriverCalibration _calibration = new(new(), new(0, 0, 0));
    private double _now;

    [Fact]
    public void State_BeforeAnyFace_IsThePopulations()
    {
        Assert.Equal(0, _calibration.State.Progress);
        Assert.Equal(0.28f, _calibration.State.OpenEar, 1e-3f);
        Assert.Equal(default, _calibration.State.Natural);
    }

    [Fact]
    public void Update_OneMinuteOfANarrowEyedDriverLookingAside_LearnsBoth()
    {
        Drive(seconds: 61, new(8, -5, 2), ear: 0.2f);
        Assert.Equal(1, _calibration.State.Progress);
        Assert.Equal(0.2f, _calibration.State.OpenEar, 0.01f);
        Assert.Equal(8, _calibration.State.Natural.Yaw, 0.5f);
        Assert.Equal(-5, _calibration.State.Natural.Pitch, 0.5f);
        Assert.Equal(2, _calibration.State.Natural.Roll, 0.5f);
    }

    [Fact]
    public void Update_HalfTheLearningTime_TakesHalfTheOffset()
    {
        Drive(seconds: 30, new(10, 0, 0));
        Assert.Equal(0.5f, _calibration.State.Progress, 0.02f);
        Assert.Equal(5, _calibration.State.Natural.Yaw, 0.5f);
    }

    [Fact]
    public void Update_BlinksAndGlances_DoNotMoveWhatIsLearned()
    {
        for (var round = 0; round < 12; round++)
        {
            Drive(seconds: 4.2, new(3, 0, 0), ear: 0.3f);
            Drive(seconds: 0.3, new(3, 0, 0), ear: 0.04f);
            Drive(seconds: 0.8, new(-45, -10, 0), ear: 0.3f);
        }

        Assert.Equal(0.3f, _calibration.State.OpenEar, 0.01f);
        Assert.Equal(3 * _calibration.State.Progress, _calibration.State.Natural.Yaw, 0.6f);
    }

    [Fact]
    public void Update_DriverWhoStaresFarAside_StaysWithinBounds()
    {
        Drive(seconds: 120, new(45, -40, 30), ear: 0.02f);
        Assert.Equal(new(16.6f, -12, 10), _calibration.State.Natural);
        Assert.Equal(0.16f, _calibration.State.OpenEar, 1e-3f);
    }

    [Fact]
    public void Update_AfterLearning_FollowsSlowly()
    {
        Drive(seconds: 360, new(0, 0, 0), ear: 0.3f);
        Drive(seconds: 60, new(10, 0, 0), ear: 0.2f);
        Assert.Equal(0.3f, _calibration.State.OpenEar, 0.02f);
        Assert.InRange(_calibration.State.Natural.Yaw, -0.5f, 1);
        Drive(seconds: 1500, new(10, 0, 0), ear: 0.2f);
        Assert.Equal(10, _calibration.State.Natural.Yaw, 0.6f);
        Assert.Equal(0.2f, _calibration.State.OpenEar, 0.02f);
    }

    [Fact]
    public void Update_UnsurePoseAndEyes_LearnsNothing()
    {
        Drive(seconds: 60, new(10, 0, 0), ear: 0.2f, confidence: 0.3f);
        Assert.Equal(0, _calibration.State.Progress);
        Assert.Equal(0.28f, _calibration.State.OpenEar, 1e-3f);
    }

    [Fact]
    public void Update_FaceAwayForLong_StartsAgain()
    {
        Drive(seconds: 60, new(8, 0, 0), ear: 0.2f);
        _now += 31;
        Assert.True(Step(new(0, 0, 0), 0.3f, 1));
        Assert.True(_calibration.State.Progress < 0.01f);
        Assert.Equal(0, _calibration.State.Natural.Yaw, 0.1f);
    }

    [Fact]
    public void Update_FaceAwayForAWhile_IsKept()
    {
        Drive(seconds: 60, new(8, 0, 0), ear: 0.2f);
        _now += 20;
        Assert.False(Step(new(8, 0, 0), 0.2f, 1));
        Assert.True(_calibration.State.Progress >= 0.99f);
    }

    [Fact]
    public void Update_CameraMountedAside_LearnsAroundItsDirection()
    {
        var calibration = new DriverCalibration(new(), new(30, -5, 0));
        Assert.Equal(30, calibration.State.Natural.Yaw);
        for (var t = 0d; t < 61; t += 0.1) calibration.Update(Sample(t, new(33, -8, 0), 0.3f, 1));
        Assert.Equal(33, calibration.State.Natural.Yaw, 0.5f);
        Assert.Equal(-8, calibration.State.Natural.Pitch, 0.5f);
    }

    private void Drive(double seconds, HeadPose head, float ear = 0.28f, float confidence = 1)
    {
        for (var i = 0; i < seconds * FramesPerSecond; i++) Step(head, ear, confidence);
    }

    private bool Step(HeadPose head, float ear, float confidence)
    {
        _now += 1 / FramesPerSecond;
        return _calibration.Update(Sample(_now, head, ear, confidence));
    }

    private static CalibrationSample Sample(double at, HeadPose head, float ear, float confidence)
        => new(TimeSpan.FromSeconds(at), head, confidence, new(head.Yaw, head.Pitch, confidence), ear, confidence, ear, confidence);
}
