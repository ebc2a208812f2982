using System.Buffers;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MQTTnet;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>
/// Takes what the car sends. Untrusted: bounded in size and number, read strictly, acknowledged (MQTT) after it was used; what cannot be used is
/// counted, answered with a reason code and forgotten.
/// </summary>
internal sealed partial class MqttInbound(
    IEnumerable<IInboundHandler> handlers, IOptions<MqttOptions> options, MqttMetrics metrics, TimeProvider time, ILogger<MqttInbound> logger)
{
    private static readonly TimeSpan LogPause = TimeSpan.FromMinutes(1);

    private readonly Channel<ReceivedMessage> _waiting = Channel.CreateBounded<ReceivedMessage>(
        new BoundedChannelOptions(options.Value.InboundQueue) { SingleReader = true });

    private readonly Dictionary<string, IInboundHandler> _handlers = handlers.ToDictionary(handler => handler.Topic, StringComparer.Ordinal);
    private readonly Lock _logGate = new();
    private TimeSpan? _nextLog;

    /// <summary>What to subscribe to.</summary>
    public IEnumerable<IInboundHandler> Handlers => _handlers.Values;

    /// <summary>Called by the client for each message, on its receiving loop: looks at the outside and queues.</summary>
    public async Task ReceiveAsync(MqttApplicationMessageReceivedEventArgs receipt)
    {
        receipt.AutoAcknowledge = false;
        var message = receipt.ApplicationMessage;
        InboundRejection? rejection = !_handlers.TryGetValue(message.Topic ?? "", out var handler) ? InboundRejection.UnknownTopic
            : message.Payload.Length > handler.MaxBytes ? InboundRejection.TooLarge
            : message.Retain ? InboundRejection.Retained
            : _waiting.Writer.TryWrite(new ReceivedMessage(handler.Topic, message.Payload.ToArray(), message.CorrelationData, receipt)) ? null
            : InboundRejection.QueueFull;
        if (rejection is { } reason)
        {
            Reject(message.Topic ?? "", message.Payload.Length, reason);
            await AnswerAsync(receipt, rejection, CancellationToken.None);
        }
    }

    /// <summary>Reads what was queued, until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var message in _waiting.Reader.ReadAllAsync(cancellationToken))
        {
            var rejection = _handlers[message.Topic].Use(message);
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

    private static async Task AnswerAsync(
        MqttApplicationMessageReceivedEventArgs receipt, InboundRejection? rejection, CancellationToken cancellationToken)
    {
        receipt.ReasonCode = rejection switch
        {
            null => MqttApplicationMessageReceivedReasonCode.Success,
            InboundRejection.Malformed or InboundRejection.OutOfRange => MqttApplicationMessageReceivedReasonCode.PayloadFormatInvalid,
            InboundRejection.UnknownTopic => MqttApplicationMessageReceivedReasonCode.TopicNameInvalid,
            InboundRejection.Retained or InboundRejection.NotExpected => MqttApplicationMessageReceivedReasonCode.ImplementationSpecificError,
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
