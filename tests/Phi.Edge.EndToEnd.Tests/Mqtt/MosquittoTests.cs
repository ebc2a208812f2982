using System.Globalization;
using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.EndToEnd.Tests.Mqtt;

public sealed class MosquittoTests
{
    private readonly Topics _topics = new("car-1");

    [Fact]
    public async Task Alert_Raised_ShowsItsCloudEventAttributesToAnySubscriber()
    {
        using var broker = new Mosquitto();
        await broker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port);
        await daemon.ConnectedAsync();
        var heard = SubscribedAsync(broker, daemon, _topics.Alert(AlertKind.Microsleep), "%q|%r|%C|%E|%P|%p");

        var fields = (await heard).Split('|');

        Assert.Equal(["1", "0", "application/json"], fields[..3]);
        Assert.InRange(int.Parse(fields[3], CultureInfo.InvariantCulture), 1, 30);
        Assert.Contains("specversion:1.0", fields[4], StringComparison.Ordinal);
        Assert.Contains("type:edge.phi.alert.v1", fields[4], StringComparison.Ordinal);
        Assert.Contains("source:/phi-edge/car-1", fields[4], StringComparison.Ordinal);
        Assert.Contains("subject:microsleep", fields[4], StringComparison.Ordinal);
        var alert = JsonSerializer.Deserialize(fields[5], WireJson.Default.AlertMessage)!;
        Assert.Contains($"id:{alert.Id}", fields[4], StringComparison.Ordinal);
        Assert.True(alert.LatencyMs < 60_000);
    }

    [Fact]
    public async Task State_Published_IsThereForThoseWhoComeLater()
    {
        using var broker = new Mosquitto();
        await broker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port);
        daemon.Get<IDriverStateSink>().Publish(Events.State(7, TimeProvider.System.MonotonicNow(), DriverCondition.Drowsy));
        await Eventually.IsTrueAsync(() => daemon.Status.Published == 1, "the state is sent");

        var later = await broker.SubscribeAsync(_topics.DriverState, 1, "%r %p");

        Assert.StartsWith("1 {", later, StringComparison.Ordinal);
        Assert.Contains("\"condition\":\"drowsy\"", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Daemon_Dies_TheBrokerSaysOffline()
    {
        using var broker = new Mosquitto();
        await broker.StartAsync();
        using var wire = new TcpRelay(broker.Port);
        await using var daemon = await MqttDaemon.StartAsync(wire.Port);
        await daemon.ConnectedAsync();

        wire.Cut();
        var retained = "";
        for (var attempt = 0; attempt < 100 && !retained.Contains("offline", StringComparison.Ordinal); attempt++)
        {
            retained = await broker.SubscribeAsync(_topics.Availability, 1, "%r %p");
        }

        Assert.StartsWith("1 {", retained, StringComparison.Ordinal);
        Assert.Contains("\"offline\",\"reason\":\"connection-lost\"", retained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Daemon_Stops_SaysOfflineItself()
    {
        using var broker = new Mosquitto();
        await broker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port);
        await daemon.ConnectedAsync();

        await daemon.StopAsync();

        Assert.Contains("\"reason\":\"stopped\"", await broker.SubscribeAsync(_topics.Availability, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broker_Restarts_AlertsRaisedMeanwhileArriveAndTheCarIsHeardAgain()
    {
        using var broker = new Mosquitto();
        await broker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("VehicleStateStaleAfter", "00:01:00"));
        await daemon.ConnectedAsync();
        broker.Stop();
        await Eventually.IsTrueAsync(() => !daemon.Status.Connected, "the loss is noticed");
        daemon.Raise(1);

        await broker.StartAsync();
        await daemon.ConnectedAsync(reconnects: 1);
        await Eventually.IsTrueAsync(() => daemon.Status is { Published: 1, QueuedAlerts: 0 }, "the waiting alert is sent");
        await Mosquitto.RunAsync(
            "/usr/bin/mosquitto_pub", "-h", "127.0.0.1", "-p", $"{broker.Port}", "-V", "5", "-q", "1", "-t", _topics.VehicleState, "-m", "{\"speedKmh\":31}");

        await Eventually.IsTrueAsync(() => daemon.Get<IVehicleState>().Current.SpeedKmh == 31, "the car is heard again");
    }

    [Fact]
    public async Task Inbound_TooLarge_NeverReachesUsAndWhatFollowsDoes()
    {
        using var broker = new Mosquitto();
        await broker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("VehicleStateStaleAfter", "00:01:00"));
        await daemon.ConnectedAsync();
        var file = Path.Combine(broker.Folder, "large.json");
        await File.WriteAllTextAsync(file, "{\"speedKmh\":99}" + new string(' ', 200_000));

        await Mosquitto.RunAsync("/usr/bin/mosquitto_pub", "-p", $"{broker.Port}", "-V", "5", "-t", _topics.VehicleState, "-f", file);
        await Mosquitto.RunAsync("/usr/bin/mosquitto_pub", "-p", $"{broker.Port}", "-V", "5", "-t", _topics.VehicleState, "-m", "{\"speedKmh\":31}");

        await Eventually.IsTrueAsync(() => daemon.Get<IVehicleState>().Current.SpeedKmh == 31, "the second is heard");
        Assert.Equal(1, daemon.Status.InboundAccepted);
    }

    // mosquitto_sub cannot say when it has subscribed: alerts are raised until one is heard.
    private static async Task<string> SubscribedAsync(Mosquitto broker, MqttDaemon daemon, string topic, string format)
    {
        var heard = broker.SubscribeAsync(topic, 1, format);
        var episode = 0;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!heard.IsCompleted)
        {
            daemon.Raise(++episode);
            await timer.WaitForNextTickAsync();
        }

        return await heard;
    }
}
