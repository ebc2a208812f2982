using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.EndToEnd.Tests.Mqtt;

namespace Phi.Edge.EndToEnd.Tests.Cloud;

/// <summary>Whoever sends to a car from the cloud, and reads what it answers.</summary>
internal sealed class CloudDesk : IAsyncDisposable
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();

    public ConcurrentQueue<CloudReplyMessage> Replies { get; } = [];

    public static async Task<CloudDesk> StartAsync(int port)
    {
        var desk = new CloudDesk();
        desk._client.ApplicationMessageReceivedAsync += e =>
        {
            desk.Replies.Enqueue(JsonSerializer.Deserialize(e.ApplicationMessage.Payload.ToArray(), WireJson.Default.CloudReplyMessage)!);
            return Task.CompletedTask;
        };
        await desk._client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithProtocolVersion(MqttProtocolVersion.V500).Build());
        await desk._client.SubscribeAsync("phi-edge/v1/car-1/cloud/reply", MqttQualityOfServiceLevel.AtLeastOnce);
        return desk;
    }

    public Task SendAsync(string name, string json, bool retain = false) => SendAsync(name, Encoding.UTF8.GetBytes(json), retain);

    public Task SendAsync(string name, byte[] payload, bool retain = false) => _client.PublishAsync(new MqttApplicationMessageBuilder()
        .WithTopic("phi-edge/v1/car-1/control/cloud/" + name).WithPayload(payload).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
        .WithRetainFlag(retain).Build());

    /// <summary>The answer after so many others.</summary>
    public async Task<CloudReplyMessage> ReplyAsync(int number = 1)
    {
        await Eventually.IsTrueAsync(() => Replies.Count >= number, $"{number} answers have come");
        return Replies.ElementAt(number - 1);
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisconnectAsync(new MqttClientDisconnectOptions());
        _client.Dispose();
    }
}
