using System.Buffers;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MQTTnet;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>
/// Takes what the car sends. Untrusted: bounded in size and number, read strictly, acknowledged (MQTT) after it was used; what cannot be used is
/// counted, answered with a reason code and forgotten.
/// </summary>
internal sealed partial class MqttInbound(
    Topics topics, VehicleStateStore vehicle, IAlertControl alerts, IOptions<MqttOptions> options, MqttMetrics metrics, TimeProvider time,
    ILogger<MqttInbound> logger)
{
    private const int RememberedIds = 32;
    private static readonly TimeSpan LogPause = TimeSpan.FromMinutes(1);

    private readonly Channel<ReceivedMessage> _waiting = Channel.CreateBounded<ReceivedMessage>(
        new BoundedChannelOptions(options.Value.InboundQueue) { SingleReader = true });

    private readonly Queue<Guid> _acknowledgedIds = new(RememberedIds);
    private readonly Lock _logGate = new();
    private TimeSpan? _nextLog;

    /// <summary>Topics to subscribe to.</summary>
    public IReadOnlyList<(string Topic, int QualityOfService)> Subscriptions { get; } =
    [
        (topics.VehicleState, Topics.VehicleStateTopic.QualityOfService),
        (topics.Acknowledge, Topics.AcknowledgeTopic.QualityOfService),
    ];

    /// <summary>Called by the client for each message, on its receiving loop: looks at the outside and queues.</summary>
    public async Task ReceiveAsync(MqttApplicationMessageReceivedEventArgs receipt)
    {
        receipt.AutoAcknowledge = false;
        var message = receipt.ApplicationMessage;
        InboundRejection? rejection = message.Payload.Length > options.Value.MaxInboundBytes ? InboundRejection.TooLarge
            : message.Topic != topics.VehicleState && message.Topic != topics.Acknowledge ? InboundRejection.UnknownTopic
            : message.Retain ? InboundRejection.Retained
            : _waiting.Writer.TryWrite(new ReceivedMessage(message.Topic, message.Payload.ToArray(), receipt)) ? null
            : InboundRejection.QueueFull;
        if (rejection is { } reason)
        {
            Reject(message.Topic, message.Payload.Length, reason);
            await AnswerAsync(receipt, rejection, CancellationToken.None);
        }
    }

    /// <summary>Reads what was queued, until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var message in _waiting.Reader.ReadAllAsync(cancellationToken))
        {
            var rejection = Use(message);
            if (rejection is { } reason)
            {
                Reject(message.Topic, message.Payload.Length, reason);
            }
            else
            {
                metrics.Accepted();
            }

            await AnswerAsync(message.Receipt, rejection, cancellationToken);
        }
    }

    private InboundRejection? Use(ReceivedMessage message) =>
        message.Topic == topics.VehicleState ? UseVehicleState(message.Payload) : UseAcknowledge(message.Payload);

    private InboundRejection? UseVehicleState(byte[] payload)
    {
        var rejection = InboundMessages.ReadVehicleState(payload, out var state);
        if (rejection is null)
        {
            vehicle.Set(state);
        }

        return rejection;
    }

    private InboundRejection? UseAcknowledge(byte[] payload)
    {
        if (InboundMessages.ReadAcknowledge(payload, out var message) is { } rejection)
        {
            return rejection;
        }

        if (IsFirst(message.Id))
        {
            var shown = alerts.Acknowledge(message.Kind);
            Acknowledged(logger, message.Kind, shown);
        }

        return null;
    }

    private bool IsFirst(Guid? id)
    {
        if (id is not { } value)
        {
            return true;
        }

        if (_acknowledgedIds.Contains(value))
        {
            return false;
        }

        if (_acknowledgedIds.Count == RememberedIds)
        {
            _acknowledgedIds.Dequeue();
        }

        _acknowledgedIds.Enqueue(value);
        return true;
    }

    private static async Task AnswerAsync(
        MqttApplicationMessageReceivedEventArgs receipt, InboundRejection? rejection, CancellationToken cancellationToken)
    {
        receipt.ReasonCode = rejection switch
        {
            null => MqttApplicationMessageReceivedReasonCode.Success,
            InboundRejection.Malformed or InboundRejection.OutOfRange => MqttApplicationMessageReceivedReasonCode.PayloadFormatInvalid,
            InboundRejection.UnknownTopic => MqttApplicationMessageReceivedReasonCode.TopicNameInvalid,
            InboundRejection.Retained => MqttApplicationMessageReceivedReasonCode.ImplementationSpecificError,
            _ => MqttApplicationMessageReceivedReasonCode.QuotaExceeded,
        };
        try
        {
            await receipt.AcknowledgeAsync(cancellationToken);
        }
        catch (Exception e) when (MqttFailures.IsExpected(e))
        {
            // The connection went away in between; the broker sends nothing again, because the next session is a clean one.
        }
    }

    private void Reject(string topic, long bytes, InboundRejection reason)
    {
        metrics.Rejected(reason);
        var now = time.MonotonicNow();
        lock (_logGate)
        {
            if (_nextLog is { } next && now < next)
            {
                return;
            }

            _nextLog = now + LogPause;
        }

        Rejected(logger, topic, bytes, reason, metrics.RejectedTotal);
    }
}
