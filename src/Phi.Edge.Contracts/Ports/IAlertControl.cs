using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Ports;

/// <summary>What the driver may do to the shown alert.</summary>
public interface IAlertControl
{
    /// <summary>The driver has taken notice.</summary>
    /// <param name="kind">The alert meant; null for whichever is shown.</param>
    /// <returns>False when no such alert is shown.</returns>
    bool Acknowledge(AlertKind? kind);
}
