namespace Phi.Edge.Contracts.Wire;

/// <summary>The speed limit that holds.</summary>
public sealed record SpeedLimitMessage
{
    /// <summary>The number in <see cref="Unit"/>; absent when no limit holds or none is known.</summary>
    public int? Value { get; init; }

    /// <summary>Unit of the number; absent with it.</summary>
    public SpeedUnit? Unit { get; init; }

    /// <summary>It is known that no limit holds.</summary>
    public required bool Unlimited { get; init; }

    /// <summary>Where it comes from.</summary>
    public required LimitSource Source { get; init; }

    /// <summary>How far it can be relied on: show a question mark with <see cref="LimitCertainty.Assumed"/>.</summary>
    public required LimitCertainty Certainty { get; init; }

    /// <summary>Sign and map disagree about it.</summary>
    public required bool Conflict { get; init; }

    /// <summary>Since when it holds, UTC; absent when none is known.</summary>
    public DateTimeOffset? Since { get; init; }
}
