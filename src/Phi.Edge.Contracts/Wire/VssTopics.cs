using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The rows of <see cref="Topics.All"/> for vehicle signals after the COVESA Vehicle Signal Specification.</summary>
public static class VssTopics
{
    /// <summary>Values of what the daemon knows, one topic per signal.</summary>
    public static TopicDefinition Value { get; } = new()
    {
        Name = "vss/{path}", Direction = TopicDirection.Out, Payload = typeof(VssValueMessage),
        EventType = "edge.phi.vss-value.v1", QualityOfService = 1, Retain = true, Priority = MessageClass.State,
        RateLimit = "one per signal in `Vss:Interval`",
        Rate = "on change, at most 5 per second and signal; all when the daemon connects",
        Description = "A signal after COVESA VSS 6.0, or after our overlay (docs/vss/phi-edge-overlay.vspec), in its VSS unit; the CloudEvents subject is its path, "
            + "and its dots are slashes in the topic. Only with `Vss:Enabled`. No value means not known; after `offline` none is.",
    };

    /// <summary>The rows.</summary>
    public static IReadOnlyList<TopicDefinition> All { get; } = [Value];
}
