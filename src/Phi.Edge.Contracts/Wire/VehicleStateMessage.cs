using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Phi.Edge.Contracts.Wire;

/// <summary>What the car says of itself, received on <see cref="Topics.VehicleState"/>. What is absent is unknown, never assumed.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record VehicleStateMessage
{
    /// <summary>Highest speed that is believed, in km/h.</summary>
    public const double MaxSpeedKmh = 500;

    /// <summary>Speed over ground in km/h, 0 to 500.</summary>
    [Range(0.0, MaxSpeedKmh)]
    public double? SpeedKmh { get; init; }

    /// <summary>Position of the ignition.</summary>
    public IgnitionPosition? Ignition { get; init; }

    /// <summary>Selected gear.</summary>
    public GearPosition? Gear { get; init; }

    /// <summary>Where the car is.</summary>
    public VehiclePositionMessage? Position { get; init; }

    /// <summary>When it was measured, UTC. Informative: staleness counts from arrival, since the clocks of two computers differ.</summary>
    public DateTimeOffset? Timestamp { get; init; }
}
