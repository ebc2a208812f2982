using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The cloud sets a log level for a while. Received on <see cref="CloudTopics.LogLevel"/>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CloudLogLevelMessage
{
    /// <summary>Longest time in minutes.</summary>
    public const int MaxMinutes = 1440;

    /// <summary>Idempotency key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The level.</summary>
    public required CloudLogLevel Level { get; init; }

    /// <summary>For which part: <c>Phi.Edge</c>, which is all of it, or what begins so. Default <c>Phi.Edge</c>.</summary>
    public string? Category { get; init; }

    /// <summary>For how long, 1 to 1440. Default 60. A restart ends it as well.</summary>
    [Range(1, MaxMinutes)]
    public int? Minutes { get; init; }
}
