using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Alerts to the dashboard.</summary>
internal sealed class MqttAlertSink(OutgoingQueue queue) : IAlertSink
{
    public void Publish(in AlertEvent alert) => queue.Post(alert);
}
