using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>When a command is allowed. A condition on something unknown is not met.</summary>
public sealed record CommandConditions
{
    /// <summary>Lowest speed in km/h; null for none.</summary>
    public double? MinimumSpeedKmh { get; init; }

    /// <summary>Highest speed in km/h; null for none.</summary>
    public double? MaximumSpeedKmh { get; init; }

    /// <summary>Gears in which it is allowed; empty for all.</summary>
    public IReadOnlyList<Gear> Gears { get; init; } = [];

    /// <summary>Values with which none of this applies: what opens is bound to a speed, closing it never is.</summary>
    public IReadOnlyDictionary<string, SignalValue> Unless { get; init; } = new Dictionary<string, SignalValue>();

    /// <summary>Ignition states in which it is allowed; empty for all.</summary>
    public IReadOnlyList<IgnitionState> Ignition { get; init; } = [];
}
