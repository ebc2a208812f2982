using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using MQTTnet;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Demo.Road;
using Phi.Edge.Daemon.Demo.Voice;

namespace Phi.Edge.Daemon.Demo;

/// <summary>The dashboard ECU of the demo: an MQTT client of its own that sends the speed, has the push-to-talk button and receives what the daemon says.</summary>
internal sealed class DemoDashboard(VoiceLog voice, RoadLog road, TimeProvider time) : IAsyncDisposable
{
    private const int MostMessages = 4096;
    private static readonly TimeSpan SpeedEvery = TimeSpan.FromMilliseconds(200);
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly ConcurrentQueue<(AlertMessage Message, TimeSpan ReceivedAt)> _alerts = new();
    private readonly ConcurrentQueue<double> _stateLatencies = new();
    private Topics _topics = new("unknown");

    /// <summary>Latencies of all driver states, capture to hand-over, in milliseconds.</summary>
    public IReadOnlyList<double> StateLatencies => [.. _stateLatencies];

    /// <summary>The alerts received so far, on the film's time.</summary>
    public IReadOnlyList<ReceivedAlert> Alerts(TimeSpan filmStart) =>
        [.. _alerts.Select(a => new ReceivedAlert(a.Message, Captured(a.Message) - filmStart, a.ReceivedAt - filmStart))];

    public async Task ConnectAsync(int port, string vehicle, CancellationToken cancellation)
    {
        _topics = new Topics(vehicle);
        _client.ApplicationMessageReceivedAsync += Receive;
        var options = new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V500).Build();
        await _client.ConnectAsync(options, cancellation);
        await _client.SubscribeAsync(Topics.Everything(vehicle), MqttQualityOfServiceLevel.AtLeastOnce, cancellation);
    }

    /// <summary>Sends the speed five times a second until cancelled.</summary>
    public async Task DriveAsync(float speedKmh, CancellationToken cancellation)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(
            new VehicleStateMessage { SpeedKmh = speedKmh, Ignition = IgnitionPosition.On, Gear = GearPosition.Drive }, WireJson.Default.VehicleStateMessage);
        using var timer = new PeriodicTimer(SpeedEvery, time);
        try
        {
            do
            {
                await _client.PublishAsync(new MqttApplicationMessageBuilder().WithTopic(_topics.VehicleState).WithPayload(payload).Build(), cancellation);
            }
            while (await timer.WaitForNextTickAsync(cancellation));
        }
        catch (OperationCanceledException)
        {
            // The drive is over.
        }
    }

    /// <summary>The push-to-talk button.</summary>
    public async Task PressAsync(ListenAction action, CancellationToken cancellation)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(new VoiceListenMessage { Action = action, Id = Guid.NewGuid() }, WireJson.Default.VoiceListenMessage);
        await _client.PublishAsync(
            new MqttApplicationMessageBuilder().WithTopic(_topics.VoiceListen).WithPayload(payload).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build(),
            cancellation);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task Receive(MqttApplicationMessageReceivedEventArgs received)
    {
        var topic = received.ApplicationMessage.Topic;
        var payload = received.ApplicationMessage.Payload.ToArray();
        if (topic == _topics.DriverState && _stateLatencies.Count < MostMessages)
        {
            _stateLatencies.Enqueue(JsonSerializer.Deserialize(payload, WireJson.Default.DriverStateMessage)!.LatencyMs);
        }
        else if (topic.Contains("/alert/", StringComparison.Ordinal) && _alerts.Count < MostMessages)
        {
            _alerts.Enqueue((JsonSerializer.Deserialize(payload, WireJson.Default.AlertMessage)!, time.MonotonicNow()));
        }
        else
        {
            SeeRoad(topic, payload);
            HearVoice(topic, payload);
        }

        return Task.CompletedTask;
    }

    private void SeeRoad(string topic, byte[] payload)
    {
        if (topic == _topics.SignSeen)
            road.Add(JsonSerializer.Deserialize(payload, WireJson.Default.SignMessage)!);
        else if (topic == _topics.RoadState)
            road.Add(JsonSerializer.Deserialize(payload, WireJson.Default.RoadStateMessage)!);
    }

    private void HearVoice(string topic, byte[] payload)
    {
        if (topic == _topics.VoiceSession)
            voice.Add(JsonSerializer.Deserialize(payload, WireJson.Default.VoiceSessionMessage)!);
        else if (topic == _topics.VoiceResponse)
            voice.Add(JsonSerializer.Deserialize(payload, WireJson.Default.VoiceResponseMessage)!);
        else if (topic.EndsWith("/request", StringComparison.Ordinal))
            voice.Add(JsonSerializer.Deserialize(payload, WireJson.Default.CommandRequestMessage)!);
    }

    // The message carries UTC; the film runs on the monotonic clock.
    private TimeSpan Captured(AlertMessage message) => time.MonotonicNow() - (time.GetUtcNow() - message.At);
}
