using System.Text;
using MQTTnet;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Tests.Mqtt;

public sealed class MqttConnectionTests
{
    private readonly Topics _topics = new("car-1");

    [Fact]
    public async Task Start_BrokerThere_SaysOnlineRetained()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("Host", "127.0.0.1"));

        await daemon.ConnectedAsync();

        Assert.Contains("\"online\"", await broker.RetainedAsync(_topics.Availability), StringComparison.Ordinal);
        Assert.Equal(Topics.All.Where(t => t.Direction == TopicDirection.In).Select(t => $"phi-edge/v1/car-1/{t.Name}").Order(), broker.Subscribed.Order());
    }

    [Fact]
    public async Task Start_BrokerAway_SucceedsAndKeepsTrying()
    {
        await using var daemon = await MqttDaemon.StartAsync(Ports.Free(), ("Host", "127.0.0.1"));

        await Eventually.IsTrueAsync(() => daemon.Status.Problem?.Contains("refused", StringComparison.OrdinalIgnoreCase) == true, "the problem is named");

        Assert.False(daemon.Status.Connected);
    }

    [Fact]
    public async Task Stop_Connected_SendsWaitingAlertsThenOffline()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("Host", "127.0.0.1"));
        await daemon.ConnectedAsync();

        daemon.Get<IAlertSink>().Publish(Events.Alert(1, daemon.Now));
        await daemon.StopAsync();

        Assert.Single(broker.On(_topics.Alert(AlertKind.Microsleep)).DistinctBy(Id));
        Assert.Contains("\"stopped\"", await broker.RetainedAsync(_topics.Availability), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alert_Raised_IsACloudEventWithQualityOfService1()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("Host", "127.0.0.1"));

        daemon.Get<IAlertSink>().Publish(Events.Alert(7, daemon.Now));
        await Eventually.IsTrueAsync(() => broker.On(_topics.Alert(AlertKind.Microsleep)).Any(), "the alert arrives");

        var message = broker.On(_topics.Alert(AlertKind.Microsleep)).Single();
        var properties = message.UserProperties.ToDictionary(p => p.Name, p => Encoding.UTF8.GetString(p.ValueBuffer.Span));
        Assert.Equal(MqttQualityOfServiceLevel.AtLeastOnce, message.QualityOfServiceLevel);
        Assert.False(message.Retain);
        Assert.Equal("application/json", message.ContentType);
        Assert.InRange(message.MessageExpiryInterval, 1u, 30u);
        Assert.Equal("1.0", properties["specversion"]);
        Assert.Equal("/phi-edge/car-1", properties["source"]);
        Assert.Equal("edge.phi.alert.v1", properties["type"]);
        Assert.Equal("microsleep", properties["subject"]);
        Assert.EndsWith("Z", properties["time"], StringComparison.Ordinal);
        Assert.Contains($"\"id\":\"{properties["id"]}\"", message.ConvertPayloadToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alerts_RaisedWhileBrokerIsAway_ArriveInOrder()
    {
        await using var broker = await TestBroker.StartAsync();
        await broker.StopAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("Host", "127.0.0.1"));
        for (var episode = 1; episode <= 5; episode++)
        {
            daemon.Get<IAlertSink>().Publish(Events.Alert(episode, daemon.Now));
        }

        await broker.RestartAsync();
        await Eventually.IsTrueAsync(() => broker.On(_topics.Alert(AlertKind.Microsleep)).Count() >= 5, "all alerts arrive");

        Assert.Equal(
            ["-1", "-2", "-3", "-4", "-5"],
            broker.On(_topics.Alert(AlertKind.Microsleep)).DistinctBy(Id).Select(m => Value(m, "episodeId")[12..]));
    }

    [Fact]
    public async Task BrokerRestarts_StateKnown_ReconnectsSubscribesAndRepeatsRetained()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("Host", "127.0.0.1"));
        daemon.Get<IDriverStateSink>().Publish(Events.State(1, daemon.Now));
        await Eventually.IsTrueAsync(() => broker.On(_topics.DriverState).Any(), "the state arrives");

        await broker.RestartAsync();
        await daemon.ConnectedAsync(reconnects: 1);
        await Eventually.IsTrueAsync(() => broker.On(_topics.DriverState).Count() >= 2, "the state is repeated");

        Assert.NotNull(await broker.RetainedAsync(_topics.DriverState));
        Assert.Contains("online", await broker.RetainedAsync(_topics.Availability), StringComparison.Ordinal);
        Assert.Equal(2 * Topics.All.Count(topic => topic.Direction == TopicDirection.In), broker.Subscribed.Count);
        await broker.SendAsync(_topics.VehicleState, "{\"speedKmh\":50}"u8.ToArray());
        await Eventually.IsTrueAsync(() => daemon.Get<IVehicleState>().Current.SpeedKmh == 50, "the new session receives");
    }

    [Fact]
    public async Task Health_ConnectedOrNot_SaysSoAndIsPublishedRetained()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("Host", "127.0.0.1"));
        await daemon.ConnectedAsync();
        var connected = Health(daemon);
        daemon.Get<IHealthSink>().Publish(connected);
        await Eventually.IsTrueAsync(() => broker.On(_topics.Health).Any(), "the report arrives");
        var retained = await broker.RetainedAsync(_topics.Health);

        await broker.StopAsync();
        await Eventually.IsTrueAsync(() => !daemon.Status.Connected, "the loss is noticed");

        Assert.Equal(HealthStatus.Ok, connected.Status);
        Assert.Contains("\"mqtt.published\":", retained, StringComparison.Ordinal);
        var away = Health(daemon);
        Assert.Equal(HealthStatus.Degraded, away.Status);
        Assert.NotEmpty(away.Components.Single().Detail!);
    }

    private static HealthReport Health(MqttDaemon daemon)
    {
        var builder = new HealthReportBuilder();
        daemon.Get<IHealthSource>().Report(builder);
        return builder.Build(DateTimeOffset.UnixEpoch, TimeSpan.Zero);
    }

    private static string Id(MqttApplicationMessage message) => Value(message, "id");

    private static string Value(MqttApplicationMessage message, string name)
    {
        using var json = System.Text.Json.JsonDocument.Parse(message.ConvertPayloadToString());
        return json.RootElement.GetProperty(name).GetString()!;
    }
}
