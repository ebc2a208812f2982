using System.Text.Json.Serialization;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The speed limit of a map for where the car is, received on <see cref="RoadTopics.MapLimit"/>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MapLimitMessage
{
    /// <summary>Highest number that is believed.</summary>
    public const int Highest = 200;

    /// <summary>The number in <see cref="Unit"/>, 1 to 200; absent or null with <see cref="Unlimited"/>, else the map knows nothing here.</summary>
    public int? Limit { get; init; }

    /// <summary>Unit of the number; km/h when absent.</summary>
    public SpeedUnit? Unit { get; init; }

    /// <summary>No limit holds here. Not together with a number.</summary>
    public bool? Unlimited { get; init; }

    /// <summary>The map derives it from the kind of road, and knows no sign.</summary>
    public bool? Assumed { get; init; }

    /// <summary>When it was looked up, UTC. Informative: age counts from arrival.</summary>
    public DateTimeOffset? Timestamp { get; init; }
}
