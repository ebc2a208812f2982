using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Ecu;

namespace Phi.Edge.EndToEnd.Tests.Mqtt;

/// <summary>Commands over a real mosquitto, to the simulated ECU and to one made of mosquitto's own tools.</summary>
public sealed class CommandTests
{
    private const string Volume = "Vehicle.Cabin.Infotainment.Media.Volume";
    private readonly Topics _topics = new("car-1");

    [Fact]
    public async Task BrokerAwayAndBack_CommandsFailAtOnceAndAreNeverDeliveredLater()
    {
        using var broker = new Mosquitto();
        await broker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port);
        await daemon.ConnectedAsync();
        await using var ecu = await RunningEcu.StartAsync(broker.Port);
        Assert.Equal(CommandStatus.Done, (await SendAsync(daemon, 55)).Status);

        broker.Stop();
        await Eventually.IsTrueAsync(() => !daemon.Status.Connected, "the loss is noticed");
        Assert.Equal(CommandStatus.Unreachable, (await SendAsync(daemon, 66)).Status);
        await broker.StartAsync();
        await daemon.ConnectedAsync(reconnects: 1);

        var result = await SendAsync(daemon, 77);
        for (var attempt = 0; attempt < 200 && result.Status == CommandStatus.Unreachable; attempt++)
        {
            await broker.SubscribeAsync(_topics.VehicleSignals, 1); // the ECU is back when it has sent its signals
            result = await SendAsync(daemon, 77);
        }

        Assert.Equal(CommandStatus.Done, result.Status);
        Assert.DoesNotContain(ecu.Events, done => done.Request.Signals[Volume] == SignalValue.Of(66));
    }

    [Fact]
    public async Task EcuSilentThenLateThenTwice_OneOutcomeEach()
    {
        using var broker = new Mosquitto();
        await broker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port);
        await daemon.ConnectedAsync();
        await using var ecu = await RunningEcu.StartAsync(broker.Port);

        ecu.Simulator.Faults = new EcuFaults { Silent = true };
        Assert.Equal(CommandStatus.Timeout, (await SendAsync(daemon, 55, 0.3)).Status);
        ecu.Simulator.Faults = new EcuFaults { Delay = TimeSpan.FromSeconds(0.6) };
        Assert.Equal(CommandStatus.Timeout, (await SendAsync(daemon, 56, 0.3)).Status);
        await Eventually.IsTrueAsync(() => daemon.Status.InboundRejected == 1, "the late answer is counted");
        ecu.Simulator.Faults = new EcuFaults { Twice = true };
        Assert.Equal(CommandStatus.Done, (await SendAsync(daemon, 57)).Status);
        await Eventually.IsTrueAsync(() => daemon.Status.InboundRejected == 2, "the second answer is counted");

        Assert.Equal(SignalValue.Of(57), ecu.Vehicle[Volume]);
    }

    [Fact]
    public async Task NobodyListens_MosquittoSaysSo()
    {
        using var broker = new Mosquitto();
        await broker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port);
        await daemon.ConnectedAsync();

        var result = await SendAsync(daemon, 55);

        Assert.Equal(CommandStatus.Unreachable, result.Status);
        Assert.Contains("no ECU listens", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EcuFromTheShell_AsTheContractShowsIt_IsUnderstood()
    {
        using var broker = new Mosquitto();
        await broker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port);
        await daemon.ConnectedAsync();
        var heard = broker.SubscribeAsync(_topics.CommandRequests, 1, "%R|%D|%E|%p");
        var sending = SendAsync(daemon, 55, 1);
        while ((await sending).Status == CommandStatus.Unreachable)
        {
            sending = SendAsync(daemon, 55, 1); // until mosquitto_sub has subscribed; that one nobody answers
        }

        var fields = (await heard).Split('|');

        Assert.Equal(CommandStatus.Timeout, (await sending).Status);
        Assert.Equal(_topics.CommandReply, fields[0]);
        Assert.True(Guid.TryParse(fields[1], out _));
        Assert.Equal("1", fields[2]);
        await PublishAsync(broker, _topics.CommandReply, "-D", "publish", "correlation-data", fields[1], "-m", $"{{\"id\":\"{fields[1]}\",\"status\":\"done\"}}");
        await Eventually.IsTrueAsync(() => daemon.Status.InboundRejected == 1, "it comes too late and is counted");
    }

    [Fact]
    public async Task HostileSignals_AreRefusedAndWhatFollowsIsTaken()
    {
        using var broker = new Mosquitto();
        await broker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port);
        await daemon.ConnectedAsync();
        var file = Path.Combine(broker.Folder, "many.json");
        await File.WriteAllTextAsync(file, $"{{\"signals\":{{{string.Join(',', Enumerable.Range(0, 201).Select(i => $"\"s{i}\":1"))}}}}}");

        await PublishAsync(broker, _topics.VehicleSignals, "-f", file);
        await PublishAsync(broker, _topics.VehicleSignals, "-m", "{\"signals\":{\"a\":1e999}}");
        await PublishAsync(broker, _topics.VoiceText, "-m", $"{{\"text\":\"{new string('x', 5000)}\"}}");
        await PublishAsync(broker, _topics.VoiceListen, "-m", "{\"action\":\"press, cancel\"}");
        await PublishAsync(broker, _topics.VehicleSignals, "-m", "{\"signals\":{\"a\":1}}");

        await Eventually.IsTrueAsync(() => daemon.Get<IVehicleSignals>().TryGet("a", out var value) && value.Number == 1, "the good one is taken");
        Assert.Equal((1, 4), (daemon.Status.InboundAccepted, daemon.Status.InboundRejected));
    }

    private static Task<CommandResult> SendAsync(MqttDaemon daemon, double volume, double seconds = 10) => daemon.Get<ICommandChannel>().SendAsync(
        new CommandOrder(
            Guid.CreateVersion7(), "set-volume", new Dictionary<string, SignalValue> { ["volume"] = SignalValue.Of(volume) },
            new Dictionary<string, SignalValue> { [Volume] = SignalValue.Of(volume) }, Guid.CreateVersion7(),
            TimeProvider.System.MonotonicNow() + TimeSpan.FromSeconds(seconds)),
        CancellationToken.None);

    private static Task<string> PublishAsync(Mosquitto broker, string topic, params string[] what) =>
        Mosquitto.RunAsync("/usr/bin/mosquitto_pub", ["-h", "127.0.0.1", "-p", $"{broker.Port}", "-V", "5", "-q", "1", "-t", topic, .. what]);
}
