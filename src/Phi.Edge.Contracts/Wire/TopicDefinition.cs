using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Wire;

/// <summary>One row of the topic table.</summary>
public sealed record TopicDefinition
{
    /// <summary>Name below <see cref="Topics.Root"/> and the vehicle; <c>{kind}</c> stands for an alert kind, <c>{path}</c> for a VSS path with slashes.</summary>
    public required string Name { get; init; }

    /// <summary>Who sends.</summary>
    public required TopicDirection Direction { get; init; }

    /// <summary>Type of the JSON payload.</summary>
    public required Type Payload { get; init; }

    /// <summary>CloudEvents <c>type</c>; null for inbound topics, which need none.</summary>
    public string? EventType { get; init; }

    /// <summary>MQTT quality of service: 0 at most once, 1 at least once.</summary>
    public required int QualityOfService { get; init; }

    /// <summary>Whether the broker keeps the last message for those who subscribe later.</summary>
    public bool Retain { get; init; }

    /// <summary>MQTT message expiry, whole seconds; null for never. What is older may not be delivered.</summary>
    public TimeSpan? Expiry { get; init; }

    /// <summary>Rate as the daemon is delivered, for those who size a consumer.</summary>
    public required string Rate { get; init; }

    /// <summary>What the daemon itself enforces; null for nothing beyond its bounded queues.</summary>
    public string? RateLimit { get; init; }

    /// <summary>What the message is worth on its way to the cloud; null when it stays in the car.</summary>
    public MessageClass? CloudClass { get; init; }

    /// <summary>What it is worth when several wait to be sent, in the car and to the cloud; null for inbound topics, which are taken in order.</summary>
    public MessageClass? Priority { get => field ?? CloudClass; init; }

    /// <summary>What it is worth at its most urgent; null when that never differs from <see cref="Priority"/>.</summary>
    public MessageClass? UrgentPriority { get; init; }

    /// <summary>Whether it is in the cloud only, not in the car.</summary>
    public bool CloudOnly { get; init; }

    /// <summary>What it is for.</summary>
    public required string Description { get; init; }
}
