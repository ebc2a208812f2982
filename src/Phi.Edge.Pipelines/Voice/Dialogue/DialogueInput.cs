using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Context;

namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>The world at the moment an utterance was understood.</summary>
public sealed record DialogueInput
{
    /// <summary>Now, monotonic.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>When the driver began to speak, monotonic: a reply that began in time is in time. Null: now.</summary>
    public TimeSpan? StartedAt { get; init; }

    /// <summary>The vehicle now.</summary>
    public required VehicleState Vehicle { get; init; }

    /// <summary>The vehicle's signals now.</summary>
    public required IVehicleSignals Signals { get; init; }

    /// <summary>What the daemon itself knows of the drive.</summary>
    public DriveContext Drive { get; init; } = new();
}
