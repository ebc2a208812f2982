using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Pipelines.Voice.Cloud;

namespace Phi.Edge.Daemon.Assist;

/// <summary>The cloud assistant. Being offline is normal for a car: it is said, and degrades nothing.</summary>
internal sealed class AssistHealth(CloudAssistant assistant) : IHealthSource
{
    public void Report(HealthReportBuilder report) => report.Component(
        "cloud-assist", HealthStatus.Ok, assistant.State == CircuitState.Closed ? null : "does not answer; left alone for a while");
}
