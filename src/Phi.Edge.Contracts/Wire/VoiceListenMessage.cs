using System.Text.Json.Serialization;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The push-to-talk button, received on <see cref="Topics.VoiceListen"/>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record VoiceListenMessage
{
    /// <summary>What the button does.</summary>
    public required ListenAction Action { get; init; }

    /// <summary>Id the sender gives to this message; a repeated id is taken once.</summary>
    public Guid? Id { get; init; }
}
