using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using MQTTnet;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace Phi.Edge.Daemon.Tests.Mqtt;

/// <summary>A broker in this process that remembers what was published.</summary>
internal sealed class TestBroker : IAsyncDisposable
{
    private readonly ConcurrentQueue<MqttApplicationMessage> _accepted = new();
    private MqttServer? _server;

    private TestBroker(int port) => Port = port;

    public int Port { get; }

    public ConcurrentQueue<MqttApplicationMessage> Published { get; } = new();

    /// <summary>Refuses a message with a reason.</summary>
    public Func<MqttApplicationMessage, MqttPubAckReasonCode?>? Refuse { get; set; }

    /// <summary>Ends the connection because of a message.</summary>
    public Func<MqttApplicationMessage, MqttDisconnectReasonCode?>? HangUp { get; set; }

    public ConcurrentQueue<string> Subscribed { get; } = new();

    public static async Task<TestBroker> StartAsync()
    {
        var broker = new TestBroker(Ports.Free());
        await broker.RestartAsync();
        return broker;
    }

    /// <summary>A new broker on the same port: nothing retained, no sessions.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        _server = new MqttServerFactory().CreateMqttServer(new MqttServerOptionsBuilder()
            .WithDefaultEndpoint().WithDefaultEndpointBoundIPAddress(IPAddress.Loopback).WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .WithDefaultEndpointPort(Port).Build());
        _server.InterceptingPublishAsync += e =>
        {
            // The server uses its buffer again after the call.
            e.ApplicationMessage.Payload = new ReadOnlySequence<byte>(e.ApplicationMessage.Payload.ToArray());
            Published.Enqueue(e.ApplicationMessage);
            if (Refuse?.Invoke(e.ApplicationMessage) is { } refusal)
            {
                (e.Response.ReasonCode, e.ProcessPublish) = (refusal, false);
                return Task.CompletedTask;
            }

            if (HangUp?.Invoke(e.ApplicationMessage) is { } reason)
            {
                e.ProcessPublish = false;
                return _server.DisconnectClientAsync(e.ClientId, new MqttServerClientDisconnectOptions { ReasonCode = reason });
            }

            _accepted.Enqueue(e.ApplicationMessage);
            return Task.CompletedTask;
        };
        _server.ClientSubscribedTopicAsync += e =>
        {
            Subscribed.Enqueue(e.TopicFilter.Topic);
            return Task.CompletedTask;
        };
        await _server.StartAsync();
    }

    public Task SendAsync(string topic, byte[] payload, bool retain = false) => _server!.InjectApplicationMessage(
        new InjectedMqttApplicationMessage(new MqttApplicationMessageBuilder()
            .WithTopic(topic).WithPayload(payload).WithRetainFlag(retain).WithQualityOfServiceLevel(MQTTnet.Protocol.MqttQualityOfServiceLevel.AtLeastOnce).Build())
        {
            SenderClientId = "test",
        },
        CancellationToken.None);

    public async Task<string?> RetainedAsync(string topic) => (await _server!.GetRetainedMessageAsync(topic))?.ConvertPayloadToString();

    public IEnumerable<MqttApplicationMessage> On(string topic) => Published.Where(message => message.Topic == topic);

    /// <summary>Texts of the messages that were not refused, in order.</summary>
    public IReadOnlyList<string> Accepted(string topic) => [.. _accepted.Where(m => m.Topic == topic).Select(m => m.ConvertPayloadToString())];

    public async Task StopAsync()
    {
        if (_server is not null)
        {
            await _server.StopAsync(new MqttServerStopOptions());
            _server.Dispose();
            _server = null;
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
