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
    public void All_InboundTopics_AreNeverRetained() =>
        Assert.All(Topics.All.Where(topic => topic.Direction == TopicDirection.In), topic => Assert.False(topic.Retain));
}
