using System.Text.Json.Serialization;

namespace Phi.Edge.Contracts.Wire;

/// <summary>Where the car is, in WGS 84. Part of <see cref="VehicleStateMessage"/>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record VehiclePositionMessage
{
    /// <summary>Largest horizontal accuracy that is believed, in metres.</summary>
    public const double MaxAccuracy = 100_000;

    /// <summary>Degrees, -90 to 90, north positive.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees, -180 to 180, east positive.</summary>
    public required double Longitude { get; init; }

    /// <summary>Degrees from north, clockwise, 0 to 360.</summary>
    public double? Heading { get; init; }

    /// <summary>Horizontal accuracy in metres, 0 to 100,000.</summary>
    public double? Accuracy { get; init; }
}
