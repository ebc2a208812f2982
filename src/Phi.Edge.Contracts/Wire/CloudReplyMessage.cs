using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The car's answer to a message of the cloud. Sent on <see cref="CloudTopics.Reply"/>, to the cloud only.</summary>
public sealed record CloudReplyMessage
{
    /// <summary>Version of this schema; members are only ever added to it.</summary>
    [Range(1, 1)]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Id of this message; an answer that is repeated keeps it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of the message that is answered; absent when that could not be read.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>Topic of the message that is answered, below the car: <c>control/cloud/...</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>Done, refused (on purpose), or failed (tried).</summary>
    public required CommandReplyStatus Status { get; init; }

    /// <summary>Why not, in English; absent when done.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was answered, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Values now in force by <c>Section:Key</c>; absent unless settings were asked for or set.</summary>
    public IReadOnlyDictionary<string, string>? Settings { get; init; }

    /// <summary>Messages that are offered again; absent unless that was asked for.</summary>
    [Range(0, int.MaxValue)]
    public int? Retried { get; init; }

    /// <summary>How the car is; absent unless asked for, and in an answer that is repeated.</summary>
    public DiagnosticsMessage? Diagnostics { get; init; }
}
