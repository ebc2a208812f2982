using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Wire;

public sealed class TopicsTests
{
    private readonly Topics _topics = new("car-1");

    [Fact]
    public void Alert_OfTwoWords_IsHyphenated() =>
        Assert.Equal("phi-edge/v1/car-1/alert/monitoring-degraded", _topics.Alert(AlertKind.MonitoringDegraded));

    [Fact]
    public void Names_OfACar_AreBelowItsOwnLevel()
    {
        Assert.Equal("phi-edge/v1/car-1/availability", _topics.Availability);
        Assert.Equal("phi-edge/v1/car-1/state/driver", _topics.DriverState);
        Assert.Equal("phi-edge/v1/car-1/health", _topics.Health);
        Assert.Equal("phi-edge/v1/car-1/vehicle/state", _topics.VehicleState);
        Assert.Equal("phi-edge/v1/car-1/control/acknowledge", _topics.Acknowledge);
    }

    [Fact]
    public void Names_OfVoice_AreBelowTheCar()
    {
        Assert.Equal("phi-edge/v1/car-1/voice/session", _topics.VoiceSession);
        Assert.Equal("phi-edge/v1/car-1/command/set-temperature/request", _topics.CommandRequest("set-temperature"));
        Assert.Equal("phi-edge/v1/car-1/command/reply", _topics.CommandReply);
    }

    [Fact]
    public void Vss_OfAPath_HasALevelForEachDot() =>
        Assert.Equal("phi-edge/v1/car-1/vss/Vehicle/Driver/FatigueLevel", _topics.Vss("Vehicle.Driver.FatigueLevel"));

    [Theory]
    [InlineData("")]
    [InlineData("Vehicle/#")]
    [InlineData("Vehicle.+")]
    public void Vss_PathThatWouldBreakTopics_Throws(string path) => Assert.Throws<ArgumentException>(() => _topics.Vss(path));

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("+")]
    [InlineData("Set")]
    [InlineData("a b")]
    public void CommandRequest_NameThatWouldBreakTopics_Throws(string command) =>
        Assert.Throws<ArgumentException>(() => _topics.CommandRequest(command));

    [Theory]
    [InlineData("vehicle/state", false)]
    [InlineData("vehicle/signals", false)]
    [InlineData("command/reply", false)]
    [InlineData("control/voice/listen", false)]
    [InlineData("control/voice/text", false)]
    [InlineData("command/set-temperature/request", true)]
    [InlineData("command/reply/request", true)]
    [InlineData("voice/session", true)]
    [InlineData("voice/response", true)]
    [InlineData("control/cloud/configuration", true)]
    [InlineData("not/yet/invented", true)]
    public void IsOutbound_OfACar_OnlyWhatTheCarMaySendIsNot(string name, bool outbound) =>
        Assert.Equal(outbound, _topics.IsOutbound("phi-edge/v1/car-1/" + name));

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a+")]
    [InlineData("#")]
    [InlineData("my car")]
    [InlineData("caf\u00e9")]
    [InlineData("a\0")]
    public void Constructor_NameThatWouldBreakTopics_Throws(string vehicle) =>
        Assert.Throws<ArgumentException>(() => new Topics(vehicle));

    [Fact]
    public void VehicleIdProblem_TooLong_NamesTheLimit() =>
        Assert.Contains("at most 64", Topics.VehicleIdProblem(new string('a', 65)), StringComparison.Ordinal);

    [Theory]
    [InlineData("WVWZZZ1JZXW000001")]
    [InlineData("fleet_7.car-12")]
    public void VehicleIdProblem_UsualNames_None(string vehicle) => Assert.Null(Topics.VehicleIdProblem(vehicle));

    [Fact]
    public void All_OutboundTopics_HaveEventTypesOfTheirOwn()
    {
        var types = Topics.All.Where(topic => topic.Direction == TopicDirection.Out).Select(topic => topic.EventType).ToList();

        Assert.DoesNotContain(null, types);
        Assert.Equal(types.Count, types.Distinct().Count());
    }

    [Fact]
    public void All_Topics_HaveAPriorityWhenTheDaemonSendsThem() =>
        Assert.All(Topics.All, topic => Assert.Equal(topic.Direction == TopicDirection.Out, topic.Priority is not null));

    [Fact]
    public void All_InboundTopics_AreNeverRetained() =>
        Assert.All(Topics.All.Where(topic => topic.Direction != TopicDirection.Out), topic => Assert.False(topic.Retain));
}
