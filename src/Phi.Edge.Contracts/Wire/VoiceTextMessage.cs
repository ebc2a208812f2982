using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Phi.Edge.Contracts.Wire;

/// <summary>A typed sentence, received on <see cref="Topics.VoiceText"/>; treated as if it had been spoken after a press of the button.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record VoiceTextMessage
{
    /// <summary>Longest sentence, in characters.</summary>
    public const int MaxTextLength = 500;

    /// <summary>What the driver wants, 1 to 500 characters, no control characters.</summary>
    [StringLength(MaxTextLength, MinimumLength = 1)]
    public required string Text { get; init; }

    /// <summary>ISO 639-1 code, two lower-case letters; absent to find out.</summary>
    [RegularExpression("^[a-z]{2}$")]
    public string? Language { get; init; }

    /// <summary>Id the sender gives to this message; a repeated id is taken once.</summary>
    public Guid? Id { get; init; }
}
