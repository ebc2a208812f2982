using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Tests.Alerts;

internal sealed class RecordingSink : IAlertSink
{
    public List<AlertEvent> Events { get; } = [];

    public void Publish(in AlertEvent alert) => Events.Add(alert);
}
