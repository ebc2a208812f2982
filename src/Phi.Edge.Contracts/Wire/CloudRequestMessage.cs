using System.Text.Json.Serialization;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The cloud asks for something. Received on <see cref="CloudTopics.Request"/>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CloudRequestMessage
{
    /// <summary>Idempotency key: a request with an id that was answered gets the same answer and has no further effect.</summary>
    public required Guid Id { get; init; }

    /// <summary>What for.</summary>
    public required CloudRequestKind Request { get; init; }
}
