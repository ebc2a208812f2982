using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>One VSS signal that a command sets. Exactly one of <see cref="Value"/>, <see cref="FromParameter"/> and <see cref="AddParameter"/> is set.</summary>
public sealed record SignalEffect
{
    /// <summary>VSS path; <c>{parameter}</c> stands for the mapped value of a choice.</summary>
    public required string Path { get; init; }

    /// <summary>Sets this value.</summary>
    public SignalValue? Value { get; init; }

    /// <summary>Sets the value of this parameter.</summary>
    public string? FromParameter { get; init; }

    /// <summary>Adds this parameter (a number; negative lowers) to what the signal is now.</summary>
    public string? AddParameter { get; init; }

    /// <summary>Smallest value the signal may get; a relative change stops here.</summary>
    public double? Minimum { get; init; }

    /// <summary>Largest value the signal may get; a relative change stops here.</summary>
    public double? Maximum { get; init; }

    /// <summary>For each parameter named in <see cref="Path"/> or by <see cref="FromParameter"/>: value of the choice to path part or signal value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, SignalValue>> Map { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, SignalValue>>();

    /// <summary>Applies only when these parameters have these values; empty for always.</summary>
    public IReadOnlyDictionary<string, SignalValue> When { get; init; } = new Dictionary<string, SignalValue>();
}
