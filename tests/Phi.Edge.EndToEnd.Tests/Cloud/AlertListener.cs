using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using MQTTnet;
using MQTTnet.Formatter;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.EndToEnd.Tests.Mqtt;

namespace Phi.Edge.EndToEnd.Tests.Cloud;

/// <summary>A dashboard: listens to alerts at the car's own broker.</summary>
internal sealed class AlertListener : IAsyncDisposable
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();

    public ConcurrentQueue<AlertMessage> Alerts { get; } = new();

    public static async Task<AlertListener> StartAsync(int port)
    {
        var listener = new AlertListener();
        listener._client.ApplicationMessageReceivedAsync += e =>
        {
            listener.Alerts.Enqueue(JsonSerializer.Deserialize(e.ApplicationMessage.Payload.ToArray(), WireJson.Default.AlertMessage)!);
            return Task.CompletedTask;
        };
        await listener._client.ConnectAsync(
            new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithProtocolVersion(MqttProtocolVersion.V500).Build());
        await listener._client.SubscribeAsync("phi-edge/v1/car-1/alert/#");
        return listener;
    }

    public Task ReceivedAsync(int count) => Eventually.IsTrueAsync(() => Alerts.Count >= count, $"{count} alerts are on the dashboard");

    public async ValueTask DisposeAsync()
    {
        await _client.DisconnectAsync(new MqttClientDisconnectOptions());
        _client.Dispose();
    }
}
