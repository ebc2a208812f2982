using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Tests.Mqtt;
using Phi.Edge.Daemon.Vehicle.Vss;
using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Daemon.Tests.Vehicle.Vss;

public sealed class VssSignalsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly VssTable _table = new(Options.Create(new DriverPolicyOptions()));
    private readonly VssKnowledge _knowledge;

    public VssSignalsTests() => _knowledge = new VssKnowledge(_time);

    [Fact]
    public void Value_NothingKnown_NothingIsClaimed()
    {
        Assert.Equal("true", Text("Vehicle.ADAS.DMS.IsEnabled"));
        Assert.Equal("true", Text("Vehicle.ADAS.DMS.IsError"));
        Assert.Equal("NONE", Text("Vehicle.PhiEdge.Alert.Kind"));
        Assert.Equal("NONE", Text("Vehicle.PhiEdge.Alert.Level"));
        Assert.Equal(4, _table.Signals.Count(signal => signal.Value(_knowledge.Current) is not null));
    }

    [Fact]
    public void Value_Speeding_IsNotTold()
    {
        var now = _time.MonotonicNow();
        _knowledge.Publish(new AlertEvent(1, AlertKind.Overspeed, AlertLevel.Warning, AlertTransition.Raised, now, now, 30));

        Assert.Equal(("NONE", "NONE"), (Text("Vehicle.PhiEdge.Alert.Kind"), Text("Vehicle.PhiEdge.Alert.Level")));
    }

    [Fact]
    public void Value_AttentiveDriver_EyesOnRoadAndNoLevels()
    {
        Publish(State() with { Perclos = 0 });

        Assert.Equal("true", Text("Vehicle.Driver.IsEyesOnRoad"));
        Assert.Equal("0", Text("Vehicle.Driver.DistractionLevel"));
        Assert.Equal("0", Text("Vehicle.Driver.FatigueLevel"));
        Assert.Equal("false", Text("Vehicle.ADAS.DMS.IsWarning"));
        Assert.Equal("false", Text("Vehicle.ADAS.DMS.IsError"));
        Assert.Equal("ATTENTIVE", Text("Vehicle.PhiEdge.Driver.Condition"));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1.75, "50")]
    [InlineData(3.5, "100")]
    [InlineData(20, "100")]
    public void DistractionLevel_SecondsAway_IsTheShareOfTheLimit(double seconds, string percent)
    {
        Publish(State() with { LookingAwayFor = TimeSpan.FromSeconds(seconds) });

        Assert.Equal(percent, Text("Vehicle.Driver.DistractionLevel"));
    }

    [Fact]
    public void FatigueLevel_FollowsPerclosAndSleep()
    {
        Publish(State() with { Perclos = 0.075f });
        Assert.Equal("50", Text("Vehicle.Driver.FatigueLevel"));
        Assert.Equal("7.5", Text("Vehicle.PhiEdge.Driver.Perclos"));

        Publish(State() with { Perclos = null });
        Assert.Equal("", Text("Vehicle.Driver.FatigueLevel"));

        Publish(State() with { Perclos = null, Condition = DriverCondition.Asleep });
        Assert.Equal("100", Text("Vehicle.Driver.FatigueLevel"));
    }

    [Theory]
    [InlineData(0.3, 0, "true")] // a blink
    [InlineData(1, 0, "false")]
    [InlineData(0, 0.1, "false")]
    public void IsEyesOnRoad_ClosedOrAway_IsFalseButForABlink(double closed, double away, string expected)
    {
        Publish(State() with { EyesClosedFor = TimeSpan.FromSeconds(closed), LookingAwayFor = TimeSpan.FromSeconds(away) });

        Assert.Equal(expected, Text("Vehicle.Driver.IsEyesOnRoad"));
    }

    [Fact]
    public void Head_SignsAreThoseOfVss()
    {
        var state = State();
        Publish(state with
        {
            Reading = state.Reading with { Head = new HeadPose(10.4f, -5.6f, 4f), PoseConfidence = 0.9f, Gaze = new GazeDirection(-12, 8, 0.9f) },
        });

        Assert.Equal("10", Text("Vehicle.Occupant.Row1.DriverSide.HeadPosition.Yaw"));
        Assert.Equal("-6", Text("Vehicle.Occupant.Row1.DriverSide.HeadPosition.Pitch"));
        Assert.Equal("-4", Text("Vehicle.Occupant.Row1.DriverSide.HeadPosition.Roll"));
        Assert.Equal("-12", Text("Vehicle.Occupant.Row1.DriverSide.MidEyeGaze.Azimuth"));
        Assert.Equal("8", Text("Vehicle.Occupant.Row1.DriverSide.MidEyeGaze.Elevation"));
    }

    [Fact]
    public void Value_NoFace_DirectionsAreNotKnown()
    {
        var state = State();
        Publish(state with { Degradation = MonitoringDegradation.NoFace, Reading = state.Reading with { Status = ReadingStatus.NoFace } });

        Assert.Equal("", Text("Vehicle.Driver.IsEyesOnRoad"));
        Assert.Equal("", Text("Vehicle.Driver.DistractionLevel"));
        Assert.Equal("", Text("Vehicle.Occupant.Row1.DriverSide.HeadPosition.Yaw"));
        Assert.Equal("true", Text("Vehicle.ADAS.DMS.IsError"));
        Assert.Equal("NO_FACE", Text("Vehicle.PhiEdge.Driver.Degradation"));
    }

    [Fact]
    public void Value_DriverStateTenSecondsOld_IsNotKnown()
    {
        Publish(State());
        _time.Advance(TimeSpan.FromSeconds(10.1));

        Assert.Equal("", Text("Vehicle.Driver.IsEyesOnRoad"));
        Assert.Equal("true", Text("Vehicle.ADAS.DMS.IsError"));
    }

    [Fact]
    public void Alert_RaisedAndCleared_IsShownAndTakenBack()
    {
        Publish(State());
        var alert = Events.Alert(1, _time.MonotonicNow());
        _knowledge.Publish(alert);
        Assert.Equal(("MICROSLEEP", "WARNING", "true"), (Text("Vehicle.PhiEdge.Alert.Kind"), Text("Vehicle.PhiEdge.Alert.Level"), Text("Vehicle.ADAS.DMS.IsWarning")));

        _knowledge.Publish(alert with { Transition = AlertTransition.Cleared, Level = AlertLevel.None });
        Assert.Equal(("NONE", "NONE", "false"), (Text("Vehicle.PhiEdge.Alert.Kind"), Text("Vehicle.PhiEdge.Alert.Level"), Text("Vehicle.ADAS.DMS.IsWarning")));
    }

    [Theory]
    [InlineData(AlertKind.Overspeed)]
    [InlineData(AlertKind.Sign)]
    [InlineData(AlertKind.MonitoringDegraded)]
    public void Alert_AboutSomethingElse_IsNoWarningAboutTheDriver(AlertKind kind)
    {
        Publish(State());
        _knowledge.Publish(Events.Alert(1, _time.MonotonicNow(), kind));

        Assert.Equal("false", Text("Vehicle.ADAS.DMS.IsWarning"));
    }

    [Fact]
    public void Road_LimitAndSign_AreTold()
    {
        var sign = new SignReport
        {
            Id = 1, Revision = 0, Identity = SignIdentity.Of("regulatory--maximum-speed-limit-30--g3"), Confidence = 0.9f, FirstSeen = default, LastSeen = default,
        };
        _knowledge.Publish(new RoadState
        {
            At = _time.MonotonicNow(), Sight = RoadSight.Clear, LastSigns = [sign],
            Limit = new SpeedLimit { Value = 30, Unit = SpeedUnit.Mph, Source = LimitSource.Sign, Certainty = LimitCertainty.Certain },
        });

        Assert.Equal(("48", "false", "SIGN", "CERTAIN"), (
            Text("Vehicle.PhiEdge.Road.SpeedLimit"), Text("Vehicle.PhiEdge.Road.IsUnlimited"), Text("Vehicle.PhiEdge.Road.SpeedLimitSource"),
            Text("Vehicle.PhiEdge.Road.SpeedLimitCertainty")));
        Assert.Equal(("CLEAR", "regulatory--maximum-speed-limit-30--g3"), (Text("Vehicle.PhiEdge.Road.Sight"), Text("Vehicle.PhiEdge.Road.Sign")));

        _time.Advance(TimeSpan.FromSeconds(10.1));
        Assert.Equal("", Text("Vehicle.PhiEdge.Road.SpeedLimit"));
    }

    [Fact]
    public void Voice_SessionEnds_ItsCommandAndEndAreTold()
    {
        _knowledge.Publish(new VoiceSessionEvent
        {
            SessionId = Guid.Empty, Stage = VoiceStage.Done, Activation = VoiceActivation.PushToTalk, At = _time.MonotonicNow(),
            End = VoiceEndReason.NotUnderstood, Commands = ["set-volume", "mute"],
        });

        Assert.Equal(("DONE", "NOT_UNDERSTOOD", "set-volume"), (Text("Vehicle.PhiEdge.Voice.Stage"), Text("Vehicle.PhiEdge.Voice.End"), Text("Vehicle.PhiEdge.Voice.Command")));
    }

    [Fact]
    public void Value_OfEveryWord_IsAllowed() => Assert.All(Enum.GetValues<DriverCondition>(), condition =>
    {
        Publish(State() with { Condition = condition });
        Assert.Contains(Text("Vehicle.PhiEdge.Driver.Condition"), _table.Signals.Single(signal => signal.Path == "Vehicle.PhiEdge.Driver.Condition").Allowed);
    });

    [Fact]
    public void Changes_OnlyWhatTheReceiverDoesNotKnow()
    {
        var changes = new VssChanges(_table.Signals);
        Publish(State());
        Assert.Equal(_table.Signals.Count, Take(changes).Count);
        Assert.Empty(Take(changes));

        Publish(State() with { LookingAwayFor = TimeSpan.FromSeconds(1) });
        Assert.Equal(["Vehicle.Driver.DistractionLevel", "Vehicle.Driver.IsEyesOnRoad", "Vehicle.PhiEdge.Driver.LookingAwayTime"], Take(changes));

        Publish(State() with { LookingAwayFor = TimeSpan.FromSeconds(1.01) });
        Assert.Empty(Take(changes));

        changes.Forget();
        Assert.Equal(_table.Signals.Count, Take(changes).Count);
    }

    private List<string> Take(VssChanges changes)
    {
        var told = changes.Since(_knowledge.Current).ToList();
        told.ForEach(change => changes.Told(change.Row, change.Value));
        return [.. told.Select(change => _table.Signals[change.Row].Path)];
    }

    private DriverState State() => Events.State(1, _time.MonotonicNow());

    private void Publish(DriverState state) => _knowledge.Publish(state);

    private string Text(string path) => _table.Signals.Single(signal => signal.Path == path).Value(_knowledge.Current)?.ToString() ?? "";
}
