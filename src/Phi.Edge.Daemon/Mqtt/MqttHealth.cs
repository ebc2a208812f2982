using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>The connection's part of the health report, and the report's way out.</summary>
internal sealed class MqttHealth(MqttConnection connection, OutgoingQueue queue) : IHealthSource, IHealthSink
{
    public void Report(HealthReportBuilder report)
    {
        var status = connection.Status;
        report.Component("mqtt", status.Connected ? HealthStatus.Ok : HealthStatus.Degraded, status.Problem)
            .Counter("mqtt.published", status.Published)
            .Counter("mqtt.alerts.waiting", status.QueuedAlerts)
            .Counter("mqtt.alerts.dropped", status.AlertsDropped)
            .Counter("mqtt.voice.dropped", status.VoiceDropped)
            .Counter("mqtt.states.replaced", status.StatesReplaced)
            .Counter("mqtt.reconnects", status.Reconnects)
            .Counter("mqtt.inbound.accepted", status.InboundAccepted)
            .Counter("mqtt.inbound.rejected", status.InboundRejected);
    }

    public void Publish(HealthReport report) => queue.Post(report);
}
