using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The ECU's answer to a <see cref="CommandRequestMessage"/>, received on <see cref="Topics.CommandReply"/> with the request's correlation data.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CommandReplyMessage
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReasonLength = 200;

    /// <summary>Id of the request.</summary>
    public required Guid Id { get; init; }

    /// <summary>What became of it.</summary>
    public required CommandReplyStatus Status { get; init; }

    /// <summary>Why not, in a word (<c>speed</c>, <c>window-blocked</c>), at most 200 characters; absent when done.</summary>
    [StringLength(MaxReasonLength)]
    public string? Reason { get; init; }

    /// <summary>By VSS path or result name: values after the change, or the answer to a question. At most 200; absent for none.</summary>
    [MaxLength(SignalLimits.MaxValues)]
    public IReadOnlyDictionary<string, SignalValue>? Values { get; init; }
}
