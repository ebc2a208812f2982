using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>Everything a decision depends on, besides the request itself.</summary>
public sealed record PolicyContext
{
    /// <summary>Now, monotonic.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>The vehicle now.</summary>
    public required VehicleState Vehicle { get; init; }

    /// <summary>The vehicle's signals now.</summary>
    public required IVehicleSignals Signals { get; init; }

    /// <summary>Who understood the request.</summary>
    public required UnderstoodBy By { get; init; }

    /// <summary>How surely, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>
    /// The decision that the driver has just said yes to; null when nobody was asked. Only what was asked about is allowed by it, so a
    /// request cannot bring its own confirmation.
    /// </summary>
    public CommandDecision? Confirmed { get; init; }
}
