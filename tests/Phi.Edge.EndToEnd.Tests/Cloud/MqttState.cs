using System.Buffers;
using System.Text.Json;
using MQTTnet;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.EndToEnd.Tests.Cloud;

/// <summary>Listens to what the car says about the cloud.</summary>
internal sealed class MqttState(int port) : IAsyncDisposable
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();

    public CloudStateMessage? Last { get; private set; }

    public async Task<MqttState> StartAsync()
    {
        _client.ApplicationMessageReceivedAsync += e =>
        {
            Last = JsonSerializer.Deserialize(e.ApplicationMessage.Payload.ToArray(), WireJson.Default.CloudStateMessage);
            return Task.CompletedTask;
        };
        await _client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V500).Build());
        await _client.SubscribeAsync(new Topics("car-1").CloudState);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisconnectAsync(new MqttClientDisconnectOptions());
        _client.Dispose();
    }
}
