using System.Text.Json.Serialization;

namespace Phi.Edge.Contracts.Wire;

/// <summary>Turns the warning of speeding off for this journey, or on again, received on <see cref="RoadTopics.OverspeedSwitch"/>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OverspeedSwitchMessage
{
    /// <summary>Whether the driver is warned.</summary>
    public required bool On { get; init; }

    /// <summary>This message; one with a known id is ignored.</summary>
    public Guid? Id { get; init; }
}
