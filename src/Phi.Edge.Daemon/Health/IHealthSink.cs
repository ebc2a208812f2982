using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Health;

/// <summary>Carries health reports out of the daemon; never blocks.</summary>
internal interface IHealthSink
{
    void Publish(HealthReport report);
}
