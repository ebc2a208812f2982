using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Phi.Edge.Benchmarks.Outbox;

/// <summary>MQTTnet and nothing else: messages from memory, QoS 1, so many in flight.</summary>
internal static class BarePublisher
{
    /// <returns>Messages per second.</returns>
    public static async Task<double> RunAsync(int port, int count, int window, byte[] payload)
    {
        using var client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithProtocolVersion(MqttProtocolVersion.V500).Build());
        using var room = new SemaphoreSlim(window);
        var start = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            await room.WaitAsync();
            _ = PublishAsync(client, payload, room);
        }

        for (var i = 0; i < window; i++)
        {
            await room.WaitAsync();
        }

        var elapsed = TimeProvider.System.GetElapsedTime(start);
        await client.DisconnectAsync(new MqttClientDisconnectOptions());
        return count / elapsed.TotalSeconds;
    }

    // The same properties as the real ones: they are part of the work.
    private static async Task PublishAsync(IMqttClient client, byte[] payload, SemaphoreSlim room)
    {
        try
        {
            var id = Guid.CreateVersion7();
            await client.PublishAsync(new MqttApplicationMessageBuilder()
                .WithTopic("phi-edge/v1/bench/telemetry").WithPayload(payload).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
                .WithContentType("application/json")
                .WithUserProperty("specversion", "1.0"u8.ToArray()).WithUserProperty("id", System.Text.Encoding.UTF8.GetBytes(id.ToString()))
                .WithUserProperty("source", "/phi-edge/bench"u8.ToArray()).WithUserProperty("type", "edge.phi.bench.v1"u8.ToArray())
                .WithUserProperty("time", "2026-01-01T00:00:00.000Z"u8.ToArray()).WithUserProperty("stream", "telemetry"u8.ToArray())
                .WithUserProperty("sequence", "123456"u8.ToArray()).WithUserProperty("epoch", "0123456789abcdef0123456789abcdef"u8.ToArray())
                .Build());
        }
        finally
        {
            room.Release();
        }
    }
}
