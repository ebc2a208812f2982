using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Ports;

/// <summary>The speed limit that holds now, as far as is known.</summary>
public readonly record struct SpeedLimit
{
    /// <summary>Number of the limit in <see cref="Unit"/>; null when there is no limit or none is known (see <see cref="Unlimited"/>).</summary>
    public int? Value { get; init; }

    /// <summary>Unit of <see cref="Value"/>.</summary>
    public SpeedUnit Unit { get; init; }

    /// <summary>It is known that no limit holds (a German motorway).</summary>
    public bool Unlimited { get; init; }

    /// <summary>Where it comes from.</summary>
    public LimitSource Source { get; init; }

    /// <summary>How far it can be relied on.</summary>
    public LimitCertainty Certainty { get; init; }

    /// <summary>Since when it holds (monotonic).</summary>
    public TimeSpan Since { get; init; }

    /// <summary>Sign and map disagree about it.</summary>
    public bool Conflict { get; init; }

    /// <summary>The limit in km/h; null without a value.</summary>
    public double? Kmh => Value is { } value ? ToKmh(value, Unit) : null;

    /// <summary>A speed in km/h.</summary>
    public static double ToKmh(double value, SpeedUnit unit) => unit == SpeedUnit.Mph ? value * 1.609344 : value;
}
