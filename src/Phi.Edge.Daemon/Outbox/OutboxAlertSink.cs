using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>Alerts to the cloud, every transition.</summary>
internal sealed class OutboxAlertSink(IOutbox outbox, AlertMessageFactory alerts, Topics topics, TimeProvider time) : IAlertSink
{
    private readonly AlertClasses _classes = new();

    public void Publish(in AlertEvent alert)
    {
        var (id, raised, now) = (Guid.CreateVersion7(time.GetUtcNow()), alert, time.MonotonicNow());
        var messageClass = _classes.Of(alert);
        _ = outbox.Append(messageClass, () => new OutboxMessage
        {
            Id = id,
            Class = messageClass,
            Stream = messageClass == MessageClass.CriticalAlert ? "critical-alerts" : "alerts",
            Topic = topics.Alert(raised.Kind),
            Type = Topics.AlertTopic.EventType,
            Subject = WireJson.NameOf(raised.Kind),
            Payload = JsonSerializer.SerializeToUtf8Bytes(alerts.Create(id, raised, now), WireJson.Default.AlertMessage),
        });
    }
}
