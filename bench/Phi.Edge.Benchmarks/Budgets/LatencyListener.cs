using System.Text.Json;
using MQTTnet;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>A dashboard that only takes notes: the latency in every alert and driver state.</summary>
internal sealed class LatencyListener : IAsyncDisposable
{
    private const int Capacity = 10_000;

    // Until then this client itself is slow: its code is being compiled, and it gets what the broker had retained.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private long _connected;

    public LatencyListener(TimeProvider time)
    {
        _time = time;
        _client.ApplicationMessageReceivedAsync += e =>
        {
            Take(e.ApplicationMessage.Topic, new Utf8JsonReader(e.ApplicationMessage.Payload));
            return Task.CompletedTask;
        };
    }

    /// <summary>From capture to the hand-over to the network, as the messages say; milliseconds.</summary>
    public Samples Published { get; } = new(Capacity);

    /// <summary>From capture to here, through the broker; milliseconds.</summary>
    public Samples Received { get; } = new(Capacity);

    /// <summary>Alerts alone, as <see cref="Published"/>.</summary>
    public Samples Alerts { get; } = new(Capacity);

    public async Task ConnectAsync(int port, CancellationToken cancellationToken)
    {
        await _client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).Build(), cancellationToken);
        _connected = _time.GetTimestamp();
        await _client.SubscribeAsync(new MqttClientSubscribeOptionsBuilder().WithTopicFilter(Topics.Everything(null)).Build(), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _client.TryDisconnectAsync();
        _client.Dispose();
    }

    private void Take(string topic, Utf8JsonReader payload)
    {
        var parts = topic.Split('/');
        if (parts is [.., "state", "driver"])
        {
            var state = JsonSerializer.Deserialize(ref payload, WireJson.Default.DriverStateMessage)!;
            Add(state.LatencyMs, state.At);
        }
        else if (parts is [.., "alert", _])
        {
            var alert = JsonSerializer.Deserialize(ref payload, WireJson.Default.AlertMessage)!;
            Add(alert.LatencyMs, alert.At);
            lock (_gate) Alerts.Add(alert.LatencyMs);
        }
    }

    private void Add(double latency, DateTimeOffset captured)
    {
        lock (_gate)
        {
            Published.Add(latency);
            if (_time.GetElapsedTime(_connected) > Settled) Received.Add((_time.GetUtcNow() - captured).TotalMilliseconds);
        }
    }
}
