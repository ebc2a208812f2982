namespace Phi.Edge.Contracts.Wire;

/// <summary>How a car's daemon is: part of a <see cref="CloudReplyMessage"/>. Without secrets, pictures, sound and what was said.</summary>
public sealed record DiagnosticsMessage
{
    /// <summary>Health at this moment.</summary>
    public required HealthReport Health { get; init; }

    /// <summary>Operating system and runtime.</summary>
    public required IReadOnlyDictionary<string, string> Machine { get; init; }

    /// <summary>What was configured, by <c>Section:Key</c>; secrets are masked.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The last lines of the log, oldest first; fewer when they do not fit.</summary>
    public required IReadOnlyList<string> Log { get; init; }
}
