using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MQTTnet;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Road;
using Phi.Edge.Daemon.Voice;

namespace Phi.Edge.Daemon.Tests.Mqtt;

public sealed class MqttPublisherTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddSingleton<MqttMetrics>().BuildServiceProvider();
    private readonly FakeTimeProvider _time = new();
    private readonly Topics _topics = new("car-1");
    private readonly OutgoingQueue _queue;
    private readonly MqttPublisher _publisher;

    public MqttPublisherTests()
    {
        var options = Options.Create(new MqttOptions());
        _queue = new OutgoingQueue(options, _time, Metrics);
        _publisher = new MqttPublisher(
            _queue, _topics, new EventMessage(_topics, _time), new AlertMessageFactory(_time), new DriverStateMessageFactory(_time),
            new VoiceMessageFactory(_topics, new EventMessage(_topics, _time), Options.Create(new VoiceMessageOptions()), _time), new RoadMessageFactory(_time), options, Metrics,
            _time, NullLogger<MqttPublisher>.Instance);
    }

    private MqttMetrics Metrics => _services.GetRequiredService<MqttMetrics>();

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task Flush_AlertOlderThanItsExpiry_IsNotSentAndCounted()
    {
        await using var broker = await TestBroker.StartAsync();
        using var client = await ConnectAsync(broker.Port);
        _queue.Post(Events.Alert(1, _time.MonotonicNow()));
        _time.Advance(TimeSpan.FromSeconds(31));
        _queue.Post(Events.Alert(2, _time.MonotonicNow()));
        _time.Advance(TimeSpan.FromSeconds(20));

        await _publisher.FlushAlertsAsync(client, CancellationToken.None);

        var sent = Assert.Single(broker.Published);
        Assert.Equal(10u, sent.MessageExpiryInterval);
        Assert.Contains("-2\"", sent.ConvertPayloadToString(), StringComparison.Ordinal);
        Assert.Equal(1, Metrics.LostTotal);
    }

    [Fact]
    public async Task Run_AlertBehindVoiceAndStates_GoesFirst()
    {
        await using var broker = await TestBroker.StartAsync();
        using var client = await ConnectAsync(broker.Port);
        _queue.Post(Events.State(1, _time.MonotonicNow()));
        _queue.Post(new VoiceAnswer(Guid.Empty, "hello", "en", false, _time.MonotonicNow()));
        _queue.Post(Events.Alert(1, _time.MonotonicNow()));
        using var stop = new CancellationTokenSource();

        var running = _publisher.RunAsync(client, stop.Token);
        await Eventually.IsTrueAsync(() => broker.Published.Count == 3, "all are sent");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Equal([_topics.Alert(AlertKind.Microsleep), _topics.VoiceResponse, _topics.DriverState], broker.Published.Select(m => m.Topic));
    }

    [Fact]
    public async Task Flush_ConnectionFails_AlertIsSentAgainWithTheSameId()
    {
        await using var broker = await TestBroker.StartAsync();
        using var dead = await ConnectAsync(broker.Port);
        _queue.Post(Events.Alert(1, _time.MonotonicNow()));
        await dead.DisconnectAsync(new MqttClientDisconnectOptions());
        await Assert.ThrowsAnyAsync<Exception>(() => _publisher.FlushAlertsAsync(dead, CancellationToken.None));
        using var client = await ConnectAsync(broker.Port);

        await _publisher.FlushAlertsAsync(client, CancellationToken.None);

        Assert.Single(broker.Published);
        Assert.Equal(0, Metrics.LostTotal);
    }

    private static async Task<IMqttClient> ConnectAsync(int port)
    {
        var client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder()
            .WithTcpServer("127.0.0.1", port).WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V500).Build());
        return client;
    }
}
