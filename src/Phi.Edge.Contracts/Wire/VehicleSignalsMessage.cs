using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Wire;

/// <summary>Values of the car's signals, received on <see cref="Topics.VehicleSignals"/>. Signals that are absent keep what was last sent.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record VehicleSignalsMessage
{
    /// <summary>Values by VSS path, in the signals' VSS units: numbers, strings (at most 200 characters) or truth values. At most 200.</summary>
    [MaxLength(SignalLimits.MaxValues)]
    public required IReadOnlyDictionary<string, SignalValue> Signals { get; init; }

    /// <summary>When they were measured, UTC. Informative: age counts from arrival.</summary>
    public DateTimeOffset? Timestamp { get; init; }
}
