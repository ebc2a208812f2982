using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MQTTnet;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>
/// What comes from the cloud over the link's connection: carried out one after the other, answered through the outbox, and confirmed to the broker
/// after the answer is on the disk. What was not confirmed comes again.
/// </summary>
internal sealed partial class CloudDownLink(
    CloudClientSettings settings, CloudRequests requests, IOutbox outbox, Topics topics, IOptions<CloudOptions> options, RemoteSettings remote,
    TimeProvider time, ILogger<CloudDownLink> logger)
{
    /// <summary>Largest message in bytes: 32 settings of the longest names and values.</summary>
    public const int MaxBytes = 16 << 10;

    private readonly RequestBudget _budget = new(time);
    private bool _told;

    /// <summary>Listens on a client that is not connected yet: a session that goes on delivers at once.</summary>
    public void Attach(IMqttClient client)
    {
        if (remote.Problem is { } problem && !_told)
        {
            _told = true;
            RemoteSettingsIgnored(logger, problem);
        }

        if (options.Value.DownLink)
        {
            client.ApplicationMessageReceivedAsync += ReceiveAsync;
        }
    }

    /// <summary>Asks the broker for what the cloud sends; a broker that refuses that is still good for sending.</summary>
    public async Task SubscribeAsync(IMqttClient client, CancellationToken cancellationToken)
    {
        if (!options.Value.DownLink)
        {
            return;
        }

        var subscription = new MqttClientSubscribeOptionsBuilder().WithTopicFilter(filter => filter
            .WithTopic(settings.TopicOf(topics.CloudControl) + "+").WithAtLeastOnceQoS().WithRetainHandling(MqttRetainHandling.DoNotSendOnSubscribe)).Build();
        var answer = await client.SubscribeAsync(subscription, cancellationToken);
        if (answer.Items.FirstOrDefault()?.ResultCode is not (<= MqttClientSubscribeResultCode.GrantedQoS2) and var code)
        {
            SubscribeRefused(logger, code, answer.ReasonString);
        }
    }

    private async Task ReceiveAsync(MqttApplicationMessageReceivedEventArgs receipt)
    {
        receipt.AutoAcknowledge = false;
        var message = receipt.ApplicationMessage;
        var name = NameOf(message.Topic ?? "");
        var reply = message.Payload.Length > MaxBytes ? requests.Refuse(name, $"{message.Payload.Length} bytes; at most {MaxBytes} are taken")
            : message.Retain ? requests.Refuse(name, "retained: its age is unknown; send it without retain")
            : _budget.Take() ? await requests.AnswerAsync(name, message.Payload.ToArray())
            : null;
        if (reply is not null && (reply.RequestId is not null || _budget.TakeUnread()))
        {
            Answered(logger, reply.RequestId, name, reply.Status, reply.Reason ?? "no objection");
            if (!(await StoreAsync(reply)).IsStored)
            {
                return; // not confirmed: it comes again over the next connection
            }
        }

        // Always as taken: the answer says what was wrong, and some brokers hang up on anything else, only to deliver the same again.
        try
        {
            await receipt.AcknowledgeAsync(CancellationToken.None);
        }
        catch (Exception e) when (MqttFailures.IsExpected(e))
        {
            // The connection went away in between: it comes again, and is known by its id.
        }
    }

    private string NameOf(string topic)
    {
        var prefix = settings.TopicOf(topics.CloudControl);
        return topic.StartsWith(prefix, StringComparison.Ordinal) && SignalLimits.IsName(topic[prefix.Length..])
            ? "control/cloud/" + topic[prefix.Length..]
            : "control/cloud/";
    }

    private Task<AppendResult> StoreAsync(CloudReplyMessage reply) => outbox.Append(MessageClass.Event, () => new OutboxMessage
    {
        Id = reply.Id,
        Class = MessageClass.Event,
        Stream = "cloud-replies",
        Topic = topics.CloudReply,
        Type = CloudTopics.Reply.EventType,
        Payload = JsonSerializer.SerializeToUtf8Bytes(reply, WireJson.Default.CloudReplyMessage),
    });
}
