using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The rows of <see cref="Topics.All"/> that belong to the way to the cloud.</summary>
public static class CloudTopics
{
    private const string Limit = "30 at once, then one a second, for all topics of the cloud together";

    /// <summary>How the car stands with the cloud.</summary>
    public static TopicDefinition State { get; } = new()
    {
        Name = "cloud/state", Direction = TopicDirection.Out, Payload = typeof(CloudStateMessage),
        EventType = "edge.phi.cloud-state.v1", QualityOfService = 1, Retain = true, Rate = "on change, and every 30 s while messages wait",
        Priority = MessageClass.State, RateLimit = "one a second; the backlog alone one in `Cloud:AnnounceEvery`",
        Description = "Whether the cloud is connected, and how much waits for it. Only when a cloud is configured.",
    };

    /// <summary>Answers to the cloud.</summary>
    public static TopicDefinition Reply { get; } = new()
    {
        Name = "cloud/reply", Direction = TopicDirection.Out, Payload = typeof(CloudReplyMessage), CloudClass = MessageClass.Event, CloudOnly = true,
        EventType = "edge.phi.cloud-reply.v1", QualityOfService = 1, Rate = "one per message from the cloud",
        Description = "The answer to a message on `control/cloud/...`.",
    };

    /// <summary>Requests of the cloud.</summary>
    public static TopicDefinition Request { get; } = new()
    {
        Name = "control/cloud/request", Direction = TopicDirection.FromCloud, Payload = typeof(CloudRequestMessage),
        QualityOfService = 1, Rate = "now and then", RateLimit = Limit,
        Description = "The cloud asks for its settings, for diagnostics, or for another try with undeliverable messages. Only with `Cloud:DownLink`.",
    };

    /// <summary>Settings from the cloud.</summary>
    public static TopicDefinition Configuration { get; } = new()
    {
        Name = "control/cloud/configuration", Direction = TopicDirection.FromCloud, Payload = typeof(CloudConfigurationMessage),
        QualityOfService = 1, Rate = "now and then", RateLimit = Limit,
        Description = "The cloud changes settings of the link and the outbox, and no others. Only with `Cloud:DownLink`.",
    };

    /// <summary>Log level from the cloud.</summary>
    public static TopicDefinition LogLevel { get; } = new()
    {
        Name = "control/cloud/log-level", Direction = TopicDirection.FromCloud, Payload = typeof(CloudLogLevelMessage),
        QualityOfService = 1, Rate = "now and then", RateLimit = Limit,
        Description = "The cloud sets a log level for a while. Only with `Cloud:DownLink`.",
    };

    /// <summary>The rows.</summary>
    public static IReadOnlyList<TopicDefinition> All { get; } = [State, Reply, Request, Configuration, LogLevel];
}
