using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>Alerts to the cloud, every transition; not those that may not be recorded (speeding).</summary>
internal sealed class OutboxAlertSink(IOutbox outbox, AlertMessageFactory alerts, Topics topics, TimeProvider time) : IAlertSink
{
    private readonly AlertClasses _classes = new();

    public void Publish(in AlertEvent alert)
    {
        if (!AlertCatalog.Of(alert.Kind).Recorded)
        {
            return;
        }

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
