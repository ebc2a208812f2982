using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Alerts;

/// <summary>What the arbiter remembers of one kind of alert.</summary>
internal struct AlertSlot
{
    /// <summary>What the policy asks for now.</summary>
    public AlertSignal Signal;

    /// <summary>Number of the running episode; 0 when there is none.</summary>
    public long Episode;

    /// <summary>The level last told to the sinks.</summary>
    public AlertLevel Told;

    /// <summary>When it was last put on show.</summary>
    public TimeSpan ShownAt;

    /// <summary>The level the driver has acknowledged in this episode.</summary>
    public AlertLevel Acknowledged;

    /// <summary>When that was.</summary>
    public TimeSpan AcknowledgedAt;
}
