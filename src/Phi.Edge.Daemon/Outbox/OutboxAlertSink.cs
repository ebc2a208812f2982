using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>Alerts to the cloud, every transition.</summary>
internal sealed class OutboxAlertSink(IOutbox outbox, AlertMessageFactory alerts, Topics topics, TimeProvider time) : IAlertSink
{
    public void Publish(in AlertEvent alert)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var message = alerts.Create(id, alert, time.MonotonicNow());
        _ = outbox.Append(new OutboxMessage
        {
            Id = id,
            Class = alert.Level == AlertLevel.Critical ? MessageClass.CriticalAlert : MessageClass.Alert,
            Stream = "alerts",
            Topic = topics.Alert(alert.Kind),
            Type = Topics.AlertTopic.EventType,
            Payload = JsonSerializer.SerializeToUtf8Bytes(message, WireJson.Default.AlertMessage),
        });
    }
}
