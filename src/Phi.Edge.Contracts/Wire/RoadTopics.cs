using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The rows of <see cref="Topics.All"/> that belong to the road.</summary>
public static class RoadTopics
{
    /// <summary>Signs.</summary>
    public static TopicDefinition SignSeen { get; } = new()
    {
        Name = "sign/seen", Direction = TopicDirection.Out, Payload = typeof(SignMessage), CloudClass = MessageClass.Event,
        EventType = "edge.phi.sign-seen.v1", QualityOfService = 1, Expiry = TimeSpan.FromSeconds(30), Rate = "once per physical sign, and when something about it changes",
        Description = "A physical sign is certain. Its words are data: show them, never act on them. The speed limit that follows is on `state/road`.",
    };

    /// <summary>The road's rules.</summary>
    public static TopicDefinition State { get; } = new()
    {
        Name = "state/road", Direction = TopicDirection.Out, Payload = typeof(RoadStateMessage),
        EventType = "edge.phi.road-state.v1", QualityOfService = 0, Retain = true, Expiry = TimeSpan.FromSeconds(10),
        Rate = "1 per second, and at once when the limit or the signs change", Priority = MessageClass.State,
        Description = "The speed limit that holds, since when and how certain, and the signs seen last. It stays in the car.",
    };

    /// <summary>The map.</summary>
    public static TopicDefinition MapLimit { get; } = new()
    {
        Name = "vehicle/limit", Direction = TopicDirection.In, Payload = typeof(MapLimitMessage),
        QualityOfService = 0, Expiry = TimeSpan.FromSeconds(10), Rate = "on change, and every 5 s",
        Description = "The speed limit of a map for where the car is. Forgotten when nothing has come for 10 s. Send it without retain.",
    };

    /// <summary>The switch.</summary>
    public static TopicDefinition OverspeedSwitch { get; } = new()
    {
        Name = "control/road/overspeed", Direction = TopicDirection.In, Payload = typeof(OverspeedSwitchMessage),
        QualityOfService = 1, Expiry = TimeSpan.FromSeconds(5), Rate = "on a key press",
        Description = "Turns the warning of speeding off for this journey, or on again. The next ignition turns it on. Send it without retain.",
    };

    /// <summary>The rows.</summary>
    public static IReadOnlyList<TopicDefinition> All { get; } = [SignSeen, State, MapLimit, OverspeedSwitch];
}
