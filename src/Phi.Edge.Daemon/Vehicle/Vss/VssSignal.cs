using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Vehicle.Vss;

/// <summary>A row of the table of signals: its definition, and where its value comes from.</summary>
/// <param name="Path">VSS path.</param>
/// <param name="Type">Datatype.</param>
/// <param name="Unit">VSS unit; null when it has none.</param>
/// <param name="Read">Its value out of what the daemon knows; null when that is not known.</param>
internal sealed record VssSignal(string Path, VssType Type, string? Unit, Func<VssSnapshot, SignalValue?> Read)
{
    /// <summary>Lowest value; null without a bound.</summary>
    public double? Min { get; init; }

    /// <summary>Highest value; null without a bound.</summary>
    public double? Max { get; init; }

    /// <summary>Numbers are rounded to multiples of this, so that noise is no change.</summary>
    public double Step { get; init; } = 1;

    /// <summary>The words of a text; empty when it may be any.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The value as it is published: in its range, rounded; null when it is not known.</summary>
    public SignalValue? Value(VssSnapshot known)
    {
        var value = Read(known);
        return value is { Number: { } number } ? SignalValue.Of(Rounded(number)) : value;
    }

    private double Rounded(double number) =>
        Math.Clamp(Math.Round(Math.Round(number / Step) * Step, 6), Min ?? double.MinValue, Max ?? double.MaxValue);
}
