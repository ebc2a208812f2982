using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The cloud changes settings, all of them or none. Received on <see cref="CloudTopics.Configuration"/>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CloudConfigurationMessage
{
    /// <summary>Most settings in one message.</summary>
    public const int MaxSettings = 32;

    /// <summary>Idempotency key: a patch with an id that was answered gets the same answer and is not applied again.</summary>
    public required Guid Id { get; init; }

    /// <summary>Values as text by <c>Section:Key</c>, 1 to 32 of them; null takes back what the cloud has set before.</summary>
    [MinLength(1)]
    [MaxLength(MaxSettings)]
    public required IReadOnlyDictionary<string, string?> Settings { get; init; }
}
