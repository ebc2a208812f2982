using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Tests.Mqtt;

public sealed class MessageFactoryTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void DriverState_Face_IsNormalised()
    {
        var now = _time.MonotonicNow();

        var message = new DriverStateMessageFactory(_time).Create(Events.State(1, now - TimeSpan.FromMilliseconds(40)), now);

        Assert.Equal(new FaceMessage(0.25, 0.25, 0.5, 0.5, 0.99), message.Face);
        Assert.Equal(40, message.LatencyMs);
        Assert.Equal(_time.GetUtcNow().AddMilliseconds(-40), message.At);
    }

    [Fact]
    public void DriverState_NoFace_TellsNothingOfAFace()
    {
        var state = Events.State(1, TimeSpan.Zero);
        state = state with { Reading = state.Reading with { Status = ReadingStatus.NoFace } };

        var message = new DriverStateMessageFactory(_time).Create(state, TimeSpan.Zero);

        Assert.Null(message.Eyes);
        Assert.Null(message.Head);
        Assert.Null(message.Gaze);
        Assert.Null(message.Face);
        Assert.Null(message.MouthOpening);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.MaxValue)]
    public void DriverState_NumbersOutOfBounds_CanBeWritten(float wild)
    {
        var eye = new EyeReading(wild, wild, wild);
        var state = Events.State(1, TimeSpan.MinValue) with { Perclos = wild, BlinksPerMinute = wild, Yawns = int.MaxValue };
        state = state with
        {
            Reading = state.Reading with
            {
                LeftEye = eye,
                RightEye = eye,
                EyeClosure = wild,
                MouthOpening = wild,
                Head = new HeadPose(wild, wild, wild),
                PoseConfidence = wild,
                Gaze = new GazeDirection(wild, wild, wild),
                Face = new FaceBox(wild, wild, wild, wild),
                FaceConfidence = wild,
                Quality = new ImageQuality(wild, wild, wild, wild),
                Calibration = new CalibrationState(wild, wild, default),
            },
        };

        var message = new DriverStateMessageFactory(_time).Create(state with { At = TimeSpan.Zero }, TimeSpan.MaxValue);

        Assert.True(message.LatencyMs <= 60_000);
        Assert.NotEmpty(JsonSerializer.SerializeToUtf8Bytes(message, WireJson.Default.DriverStateMessage));
    }

    [Fact]
    public void Alert_Distraction_HasMeasureAndUniqueEpisode()
    {
        var now = _time.MonotonicNow();
        var alert = Events.Alert(3, now, AlertKind.Distraction);
        var first = new AlertMessageFactory(_time).Create(Guid.Empty, alert, now);
        _time.Advance(TimeSpan.FromSeconds(1));
        var afterRestart = new AlertMessageFactory(_time).Create(Guid.Empty, alert, now);

        Assert.Equal((1.25, "s"), (first.Value, first.Unit));
        Assert.True(first.Acknowledgeable);
        Assert.NotEqual(first.EpisodeId, afterRestart.EpisodeId);
    }

    [Fact]
    public void Alert_MonitoringDegraded_NamesTheReasonInsteadOfANumber()
    {
        var alert = Events.Alert(3, TimeSpan.Zero, AlertKind.MonitoringDegraded) with { Value = (float)MonitoringDegradation.TooDark };

        var message = new AlertMessageFactory(_time).Create(Guid.Empty, alert, TimeSpan.Zero);

        Assert.Equal(MonitoringDegradation.TooDark, message.Degradation);
        Assert.Null(message.Value);
        Assert.Null(message.Unit);
    }

    [Theory]
    [InlineData(AlertKind.Sleep, AlertTransition.Raised, false)]
    [InlineData(AlertKind.Drowsiness, AlertTransition.Raised, true)]
    [InlineData(AlertKind.Drowsiness, AlertTransition.Acknowledged, false)]
    [InlineData(AlertKind.Drowsiness, AlertTransition.Superseded, false)]
    public void Alert_Acknowledgeable_OnlyWhileShown(AlertKind kind, AlertTransition transition, bool expected)
    {
        var alert = Events.Alert(3, TimeSpan.Zero, kind) with { Transition = transition };

        Assert.Equal(expected, new AlertMessageFactory(_time).Create(Guid.Empty, alert, TimeSpan.Zero).Acknowledgeable);
    }
}
