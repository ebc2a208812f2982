namespace Phi.Edge.Contracts.Wire;

/// <summary>The rows of <see cref="Topics.All"/> that belong to the way to the cloud.</summary>
public static class CloudTopics
{
    /// <summary>How the car stands with the cloud.</summary>
    public static TopicDefinition State { get; } = new()
    {
        Name = "cloud/state", Direction = TopicDirection.Out, Payload = typeof(CloudStateMessage),
        EventType = "edge.phi.cloud-state.v1", QualityOfService = 1, Retain = true, Rate = "on change, and every 30 s while messages wait",
        Description = "Whether the cloud is connected, and how much waits for it. Only when a cloud is configured.",
    };

    /// <summary>The rows.</summary>
    public static IReadOnlyList<TopicDefinition> All { get; } = [State];
}
