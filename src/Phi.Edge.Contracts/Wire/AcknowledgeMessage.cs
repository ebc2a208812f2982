using System.Text.Json.Serialization;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The driver has taken notice, received on <see cref="Topics.Acknowledge"/>. An empty object means whichever alert is shown.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AcknowledgeMessage
{
    /// <summary>The alert meant; absent for whichever is shown.</summary>
    public AlertKind? Kind { get; init; }

    /// <summary>Id the sender gives to this message, for its own logs; a repeated id is taken once.</summary>
    public Guid? Id { get; init; }
}
