using System.Text;
using MQTTnet;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Tests.Mqtt;
using Phi.Edge.Daemon.Vehicle;
using Phi.Edge.Daemon.Vehicle.Vss;

namespace Phi.Edge.Daemon.Tests.Vehicle.Vss;

public sealed class VssPublisherTests
{
    private const string Prefix = "phi-edge/v1/car-1/vss/";
    private const string Away = Prefix + "Vehicle/PhiEdge/Driver/LookingAwayTime";

    [Fact]
    public async Task Start_NotEnabled_NothingOfItIsThere()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var daemon = await VehicleDaemon.StartAsync(("Mqtt:Host", "127.0.0.1"), ("Mqtt:Port", $"{broker.Port}"));
        await ConnectedAsync(daemon);

        Assert.Null(daemon.Find<VehicleService>());
        Assert.Null(daemon.Find<VssKnowledge>());
        Assert.DoesNotContain(broker.Published, message => message.Topic.StartsWith(Prefix, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Connected_EveryValueOnce_ThenOnlyChanges()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var daemon = await StartAsync(broker);
        await Eventually.IsTrueAsync(() => Sent(broker).Count == Count(daemon), "everything is told");

        Publish(daemon, seconds: 2);
        await Eventually.IsTrueAsync(() => broker.On(Away).Count() == 2, "a change is told");

        var topics = Sent(broker);
        Assert.Equal(Count(daemon), topics.Distinct().Count());
        var first = broker.On(Away).First();
        Assert.DoesNotContain("\"value\"", first.ConvertPayloadToString(), StringComparison.Ordinal);
        var last = broker.On(Away).Last();
        Assert.StartsWith("{\"value\":2,\"timestamp\":\"2", last.ConvertPayloadToString(), StringComparison.Ordinal);
        Assert.True(last.Retain);
        Assert.Equal(MqttQualityOfServiceLevel.AtLeastOnce, last.QualityOfServiceLevel);
        var attributes = last.UserProperties.ToDictionary(property => property.Name, property => Encoding.UTF8.GetString(property.ValueBuffer.Span));
        Assert.Equal(("Vehicle.PhiEdge.Driver.LookingAwayTime", "edge.phi.vss-value.v1"), (attributes["subject"], attributes["type"]));
        Assert.NotNull(await broker.RetainedAsync(Away));
    }

    [Fact]
    public async Task BrokerRestarts_EverythingIsToldAnew()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var daemon = await StartAsync(broker);
        await Eventually.IsTrueAsync(() => Sent(broker).Count == Count(daemon), "everything is told");

        await broker.RestartAsync();

        await Eventually.IsTrueAsync(() => Sent(broker).Count >= 2 * Count(daemon), "everything is told to the new broker");
    }

    [Fact]
    public async Task BrokerRefuses_OneLogLineAndNoRepetition()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Refuse = message => message.Topic.StartsWith(Prefix, StringComparison.Ordinal) ? MqttPubAckReasonCode.NotAuthorized : null;
        await using var daemon = await StartAsync(broker);
        await Eventually.IsTrueAsync(() => Sent(broker).Count == Count(daemon), "everything was tried");

        Publish(daemon, seconds: 2);
        await Eventually.IsTrueAsync(() => broker.On(Away).Count() == 2, "a change is tried again");

        Assert.Single(daemon.Logged(EventIds.VssRefused));
        Assert.Equal(0, daemon.Get<VssPublisher>().PublishedTotal);
    }

    private static async Task<VehicleDaemon> StartAsync(TestBroker broker)
    {
        var daemon = await VehicleDaemon.StartAsync(("Mqtt:Host", "127.0.0.1"), ("Mqtt:Port", $"{broker.Port}"), ("Vss:Enabled", "true"));
        await ConnectedAsync(daemon);
        return daemon;
    }

    private static Task ConnectedAsync(VehicleDaemon daemon) => Eventually.IsTrueAsync(() => daemon.Get<MqttConnection>().Status.Connected, "the daemon is connected");

    private static void Publish(VehicleDaemon daemon, double seconds) => Assert.Single(daemon.Get<IEnumerable<IDriverStateSink>>().OfType<VssKnowledge>())
        .Publish(Events.State(1, TimeProvider.System.MonotonicNow()) with { LookingAwayFor = TimeSpan.FromSeconds(seconds) });

    private static int Count(VehicleDaemon daemon) => daemon.Get<VssTable>().Signals.Count;

    private static List<string> Sent(TestBroker broker) =>
        [.. broker.Published.Select(message => message.Topic).Where(topic => topic.StartsWith(Prefix, StringComparison.Ordinal))];
}
