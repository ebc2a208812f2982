using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Wire;

/// <summary>The value of one vehicle signal. Sent on <see cref="Topics.Vss"/>.</summary>
public sealed record VssValueMessage
{
    /// <summary>The value in the signal's VSS unit: a number, a string or a truth value; absent when it is not known.</summary>
    public SignalValue? Value { get; init; }

    /// <summary>When the daemon took the value, UTC.</summary>
    public required DateTimeOffset Timestamp { get; init; }
}
