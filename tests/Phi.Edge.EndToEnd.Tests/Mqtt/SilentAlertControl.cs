using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.EndToEnd.Tests.Mqtt;

/// <summary>Shows no alert.</summary>
internal sealed class SilentAlertControl : IAlertControl
{
    public bool Acknowledge(AlertKind? kind) => false;
}
