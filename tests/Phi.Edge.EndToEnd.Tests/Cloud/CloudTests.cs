using System.Text;
using System.Text.Json.Nodes;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.EndToEnd.Tests.Contract;
using Phi.Edge.EndToEnd.Tests.Mqtt;

namespace Phi.Edge.EndToEnd.Tests.Cloud;

public sealed class CloudTests : IDisposable
{
    // A broker that keeps what it took for a consumer that is away, over a restart as well.
    private const string Persistent = "allow_anonymous true\npersistence true\npersistence_location {folder}/\nautosave_interval 1\nautosave_on_changes true\nmax_queued_messages 0";
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-cloud-").FullName;
    private readonly Mosquitto _broker = new(Persistent);

    public void Dispose()
    {
        _broker.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Alert_CloudIsThere_ArrivesAsCloudEventWithItsNumber()
    {
        await _broker.StartAsync();
        await using var car = await CloudCar.StartAsync(_folder, _broker.Port);
        await car.ConnectedAsync();
        var heard = _broker.SubscribeAsync("phi-edge/v1/car-1/alert/#", 1, "%t %P %C %p");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!heard.IsCompleted)
        {
            car.Raise(1); // mosquitto_sub does not say when it is subscribed
            await timer.WaitForNextTickAsync();
        }

        var line = await heard;
        Assert.StartsWith("phi-edge/v1/car-1/alert/microsleep ", line, StringComparison.Ordinal);
        Assert.Empty(MessageCheck.Problems("phi-edge/v1/car-1/alert/microsleep", Encoding.UTF8.GetBytes(line[line.IndexOf('{', StringComparison.Ordinal)..])));
        Assert.All(
            ["specversion:1.0", "source:/phi-edge/car-1", "type:edge.phi.alert.v1", "stream:alerts", "subject:microsleep"],
            attribute => Assert.Contains(attribute, line, StringComparison.Ordinal));
        Assert.Matches(@"sequence:\d+ epoch:[0-9a-f]{32}", line);
        Assert.Contains(" application/json {", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alert_ConsumerSpeaksMqtt311_GetsOneObjectWithAttributesAndData()
    {
        await _broker.StartAsync();
        await using var car = await CloudCar.StartAsync(_folder, _broker.Port, ("Cloud:Events", "Structured"));
        await car.ConnectedAsync();
        var heard = _broker.SubscribeAsync("phi-edge/v1/car-1/alert/#", 1, "%t %p", "-V", "311");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!heard.IsCompleted)
        {
            car.Raise(1);
            await timer.WaitForNextTickAsync();
        }

        var (topic, json) = ((await heard).Split(' ', 2)[0], (await heard).Split(' ', 2)[1]);
        var attributes = JsonNode.Parse(json)!;
        Assert.Equal(
            ("1.0", "/phi-edge/car-1", "edge.phi.alert.v1", "application/json", "alerts", "microsleep"),
            (Text("specversion"), Text("source"), Text("type"), Text("datacontenttype"), Text("stream"), Text("subject")));
        Assert.Matches("^[0-9]+$", Text("sequence"));
        Assert.Matches("^[0-9a-f]{32}$", Text("epoch"));
        Assert.Equal(Text("id"), attributes["data"]!["id"]!.GetValue<string>());
        Assert.Empty(MessageCheck.Problems(topic, Encoding.UTF8.GetBytes(attributes["data"]!.ToJsonString())));

        string Text(string name) => attributes[name]!.GetValue<string>();
    }

    [Fact]
    public async Task Availability_BrokerRefusesRetainedMessages_ConnectsWithoutThem()
    {
        using var broker = new Mosquitto("allow_anonymous true\nretain_available false");
        await broker.StartAsync();
        await using var cloud = await CloudConsumer.StartAsync(_folder, broker.Port);
        await using var car = await CloudCar.StartAsync(_folder, broker.Port);

        var ids = await car.StoreAsync(20);
        await car.EmptyAsync();

        await Eventually.IsTrueAsync(() => cloud.Received >= 20, "all have arrived");
        Assert.Equal(ids, (await cloud.EndAsync()).Ids);
    }

    [Fact]
    public async Task Alerts_BrokerComesAndGoes_AllArriveOnceAndInOrder()
    {
        await _broker.StartAsync();
        await using var car = await CloudCar.StartAsync(_folder, _broker.Port);
        await using var cloud = await CloudConsumer.StartAsync(_folder, _broker.Port);
        var ids = new List<Guid>(await car.StoreAsync(100));
        await cloud.ReceivedAsync(100);

        _broker.Stop();
        await Eventually.IsTrueAsync(() => !car.Link.Connected, "the loss is seen");
        ids.AddRange(await car.StoreAsync(500));
        Assert.True(await car.WaitingAsync() >= 500);
        await _broker.StartAsync();
        await cloud.ReceivedAsync(600);
        await car.EmptyAsync();

        var (report, arrived) = await cloud.EndAsync();
        Assert.Equal(ids, arrived);
        Assert.Equal((600, 0, 0), (report.Count, report.Missing, report.OutOfOrder));
    }

    [Fact]
    public async Task Alerts_WireIsCutInMidFlight_AllArriveOnceAndInOrder()
    {
        await _broker.StartAsync();
        using var wire = new FaultyWire(_broker.Port);
        await using var cloud = await CloudConsumer.StartAsync(_folder, _broker.Port);
        await using var car = await CloudCar.StartAsync(_folder, wire.Port);
        await car.ConnectedAsync();

        var storing = car.StoreAsync(3000);
        for (var cut = 1; cut <= 5; cut++)
        {
            await cloud.ReceivedAsync(cut * 300);
            wire.Cut();
        }

        var ids = await storing;
        await car.EmptyAsync();
        await Eventually.IsTrueAsync(() => cloud.Received >= 3000, "all have arrived");
        var (report, arrived) = await cloud.EndAsync();
        Assert.Equal(ids, arrived);
        Assert.Equal((3000, 0, 0), (report.Count, report.Missing, report.OutOfOrder));
    }

    [Fact]
    public async Task Alerts_WireStalls_ConnectionIsGivenUpAndTheyArriveOverTheNext()
    {
        await _broker.StartAsync();
        using var wire = new FaultyWire(_broker.Port);
        await using var cloud = await CloudConsumer.StartAsync(_folder, _broker.Port);
        await using var car = await CloudCar.StartAsync(_folder, wire.Port, ("Cloud:Timeout", "00:00:00.5"));
        await car.ConnectedAsync();

        wire.Stall();
        var ids = await car.StoreAsync(50);
        await Eventually.IsTrueAsync(() => !car.Link.Connected, "the silence is noticed");
        Assert.Contains("no answer in time (Cloud:Timeout)", car.Link.Problem, StringComparison.Ordinal);
        wire.Cut();
        wire.Release();

        await car.EmptyAsync();
        await Eventually.IsTrueAsync(() => cloud.Received >= 50, "all have arrived");
        Assert.Equal(ids, (await cloud.EndAsync()).Ids);
    }

    [Fact]
    public async Task Alerts_WireGarbles_ConnectionIsGivenUpAndNoneIsLost()
    {
        await _broker.StartAsync();
        using var wire = new FaultyWire(_broker.Port);
        await using var cloud = await CloudConsumer.StartAsync(_folder, _broker.Port);
        await using var car = await CloudCar.StartAsync(_folder, wire.Port, ("Cloud:Timeout", "00:00:00.5"));
        await car.ConnectedAsync();

        wire.GarbleAfter(2000);
        var ids = await car.StoreAsync(200);

        await car.EmptyAsync();
        await Eventually.IsTrueAsync(() => cloud.Received >= 200, "all have arrived");
        var (report, arrived) = await cloud.EndAsync();

        // Without TLS a garbled message may get through beside the good one; none may be missing.
        Assert.Empty(ids.Except(arrived));
        Assert.Equal(0, report.Missing);
        Assert.True(car.Link.Connections > 1);
    }

    [Fact]
    public async Task Alerts_DaemonIsRestartedWhileTheCloudIsAway_AllArriveInOrder()
    {
        Guid[] first;
        await using (var before = await CloudCar.StartAsync(_folder, _broker.Port))
        {
            first = await before.StoreAsync(50);
        }

        await _broker.StartAsync();
        await using var cloud = await CloudConsumer.StartAsync(_folder, _broker.Port);
        await using var car = await CloudCar.StartAsync(_folder, _broker.Port);
        var second = await car.StoreAsync(50);
        await cloud.ReceivedAsync(100);

        Assert.Equal([.. first, .. second], (await cloud.EndAsync()).Ids);
    }

    [Fact]
    public async Task State_CloudComesAndGoes_IsAnnouncedInTheCar()
    {
        await using var car = await CloudCar.StartAsync(_folder, _broker.Port);
        await car.StoreAsync(3);
        var local = new MqttState(car.LocalPort);
        await using var listening = await local.StartAsync();
        await Eventually.IsTrueAsync(
            () => local.Last is { Status: Availability.Offline, Backlog: 3, OldestSeconds: >= 0, Reason: not null }, "offline, with what waits");

        await _broker.StartAsync();
        await Eventually.IsTrueAsync(() => local.Last is { Status: Availability.Online, Backlog: 0, Reason: null }, "online, with nothing left");
    }

    [Fact]
    public async Task Alerts_ConnectionIsMetered_StatesWaitUntilItIsNot()
    {
        var metered = Path.Combine(_folder, "metered");
        await File.WriteAllTextAsync(metered, "");
        await _broker.StartAsync();
        await using var cloud = await CloudConsumer.StartAsync(_folder, _broker.Port);
        await using var car = await CloudCar.StartAsync(_folder, _broker.Port, ("Cloud:MeteredFile", metered));
        var health = car.Get<IOutbox>().Append(Contracts.Ports.MessageClass.State, () => new OutboxMessage
        {
            Id = Guid.CreateVersion7(), Class = Contracts.Ports.MessageClass.State, Stream = "health", Topic = "phi-edge/v1/car-1/health", Payload = "{}"u8.ToArray(),
        });
        await health;
        await car.StoreAsync(1);
        await cloud.ReceivedAsync(1);
        await car.EmptyAsync(but: 1);

        File.Delete(metered);
        await cloud.ReceivedAsync(2);
    }
}
