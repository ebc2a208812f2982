using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MQTTnet;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Road;
using Phi.Edge.Daemon.Voice;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>
/// Takes what waits in the <see cref="OutgoingQueue"/>, alerts first, then voice, then signs, and hands it to the broker. One message at a time, so alerts keep
/// their order; an alert the broker did not confirm is kept and sent again, with the same id, over the next connection.
/// </summary>
internal sealed partial class MqttPublisher(
    OutgoingQueue queue, Topics topics, EventMessage events, AlertMessageFactory alerts, DriverStateMessageFactory drivers,
    VoiceMessageFactory voice, RoadMessageFactory road, IOptions<MqttOptions> options, MqttMetrics metrics, TimeProvider time, ILogger<MqttPublisher> logger)
{
    private static readonly TimeSpan AlertExpiry = Topics.AlertTopic.Expiry ?? TimeSpan.MaxValue;
    private static readonly TimeSpan SignExpiry = RoadTopics.SignSeen.Expiry ?? TimeSpan.MaxValue;
    private static readonly TimeSpan VoiceExpiry = VoiceTopics.Session.Expiry ?? TimeSpan.MaxValue;
    // Speeding leaves no trace, not even when its message is refused.
    private readonly string _unrecorded = topics.Alert(AlertKind.Overspeed);
    private (QueuedAlert Queued, Guid Id)? _unconfirmed;
    private (QueuedVoice Queued, Guid Id)? _unconfirmedVoice;
    private (QueuedSign Queued, Guid Id)? _unconfirmedSign;

    /// <summary>Makes one message of each kind, so that the first real alert does not wait for the JIT compiler (70 ms were measured).</summary>
    public void WarmUp()
    {
        var now = time.MonotonicNow();
        var alert = new AlertEvent(0, AlertKind.Sleep, AlertLevel.None, AlertTransition.Cleared, now, now, 0);
        var state = new DriverState
        {
            At = now, Condition = DriverCondition.Unknown, Reading = new DriverReading { FrameId = 0, CapturedAt = now, Status = ReadingStatus.Face },
        };
        Wrap(Guid.Empty, alerts.Create(Guid.Empty, alert, now), TimeSpan.Zero);
        Wrap(Guid.Empty, drivers.Create(state, now));
        voice.WarmUp();
    }

    /// <summary>Sends until cancelled or until the connection fails, which throws.</summary>
    public async Task RunAsync(IMqttClient client, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!await SendAlertAsync(client) && !await SendVoiceAsync(client) && !await SendSignAsync(client) && !await SendStateAsync(client))
            {
                await queue.WaitAsync(cancellationToken);
            }
        }
    }

    /// <summary>Sends the alerts that wait, and nothing else: the last thing before the daemon stops.</summary>
    public async Task FlushAlertsAsync(IMqttClient client, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && await SendAlertAsync(client))
        {
        }
    }

    private async Task<bool> SendAlertAsync(IMqttClient client)
    {
        if (_unconfirmed is null)
        {
            if (!queue.TryTakeAlert(out var next))
            {
                return false;
            }

            _unconfirmed = (next, Guid.CreateVersion7(time.GetUtcNow()));
        }

        var (queued, id) = _unconfirmed.Value;
        var now = time.MonotonicNow();
        var age = now - queued.QueuedAt;
        if (age > AlertExpiry)
        {
            metrics.Lost(MessageLoss.Expired);
            if (AlertCatalog.Of(queued.Alert.Kind).Recorded)
            {
                AlertExpired(logger, queued.Alert.Kind, queued.Alert.Transition, age);
            }
        }
        else
        {
            var message = alerts.Create(id, queued.Alert, now);
            metrics.AlertSent(message.LatencyMs);
            await PublishAsync(client, Wrap(id, message, age));
        }

        _unconfirmed = null;
        return true;
    }

    private async Task<bool> SendVoiceAsync(IMqttClient client)
    {
        if (_unconfirmedVoice is null)
        {
            if (!queue.TryTakeVoice(out var next))
            {
                return false;
            }

            _unconfirmedVoice = (next, Guid.CreateVersion7(time.GetUtcNow()));
        }

        var (queued, id) = _unconfirmedVoice.Value;
        var age = time.MonotonicNow() - queued.QueuedAt;
        if (age > VoiceExpiry)
        {
            metrics.VoiceLost(MessageLoss.Expired);
        }
        else
        {
            await PublishAsync(client, voice.Create(id, queued, age));
        }

        _unconfirmedVoice = null;
        return true;
    }

    private async Task<bool> SendSignAsync(IMqttClient client)
    {
        if (_unconfirmedSign is null)
        {
            if (!queue.TryTakeSign(out var next))
            {
                return false;
            }

            _unconfirmedSign = (next, Guid.CreateVersion7(time.GetUtcNow()));
        }

        var (queued, id) = _unconfirmedSign.Value;
        var age = time.MonotonicNow() - queued.QueuedAt;
        if (age <= SignExpiry)
        {
            var message = road.Create(id, queued.Sign);
            await PublishAsync(client, events.Create(RoadTopics.SignSeen, topics.SignSeen, id, message, WireJson.Default.SignMessage, WireJson.NameOf(message.Kind), age));
        }

        _unconfirmedSign = null;
        return true;
    }

    private async Task<bool> SendStateAsync(IMqttClient client)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        if (queue.TryTakeDriver(out var state))
        {
            var message = drivers.Create(state, time.MonotonicNow());
            metrics.StateSent(message.LatencyMs);
            await PublishAsync(client, Wrap(id, message));
            return true;
        }

        if (queue.TryTakeRoad(out var rules))
        {
            await PublishAsync(client, events.Create(RoadTopics.State, topics.RoadState, id, road.Create(rules), WireJson.Default.RoadStateMessage));
            return true;
        }

        if (queue.TryTakeHealth(out var report))
        {
            await PublishAsync(client, events.Create(Topics.HealthTopic, topics.Health, id, report, WireJson.Default.HealthReport));
            return true;
        }

        if (queue.TryTakeCloud(out var cloud))
        {
            await PublishAsync(client, events.Create(CloudTopics.State, topics.CloudState, id, cloud, WireJson.Default.CloudStateMessage));
            return true;
        }

        return false;
    }

    private MqttApplicationMessage Wrap(Guid id, AlertMessage message, TimeSpan age) => events.Create(
        Topics.AlertTopic, topics.Alert(message.Kind), id, message, WireJson.Default.AlertMessage, WireJson.NameOf(message.Kind), age);

    private MqttApplicationMessage Wrap(Guid id, DriverStateMessage message) =>
        events.Create(Topics.DriverStateTopic, topics.DriverState, id, message, WireJson.Default.DriverStateMessage);

    // Never cancelled: half a packet on the wire would garble the next one. A broker that does not answer ends the connection instead. One that
    // says no to a message will say no again: that is counted and logged, never repeated.
    private async Task PublishAsync(IMqttClient client, MqttApplicationMessage message)
    {
        var result = await client.PublishAsync(message, CancellationToken.None).WaitAsync(options.Value.Timeout, time);
        if (result is null or { IsSuccess: true } or { ReasonCode: MqttClientPublishReasonCode.NoMatchingSubscribers })
        {
            metrics.Published();
            return;
        }

        if (message.Topic.Contains("/alert/", StringComparison.Ordinal))
        {
            metrics.Lost(MessageLoss.Refused);
        }
        else if (message.Topic.Contains("/voice/", StringComparison.Ordinal))
        {
            metrics.VoiceLost(MessageLoss.Refused);
        }

        if (message.Topic != _unrecorded)
        {
            PublishRefused(logger, message.Topic, result.ReasonCode, result.ReasonString);
        }
    }
}
