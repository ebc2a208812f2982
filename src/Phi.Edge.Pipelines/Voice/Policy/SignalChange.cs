using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>One signal and what becomes of it.</summary>
/// <param name="Path">VSS path.</param>
/// <param name="Value">What it is set to, in its VSS unit.</param>
/// <param name="Before">What it was when this was decided; null when not known.</param>
/// <param name="Minimum">Lowest value it may be set to; null for none.</param>
/// <param name="Maximum">Highest value it may be set to; null for none.</param>
/// <param name="Limit">A relative change that was cut short.</param>
public sealed record SignalChange(
    string Path, SignalValue Value, SignalValue? Before, double? Minimum, double? Maximum, LimitReached Limit = LimitReached.None)
{
    /// <summary>The value lies within the limits.</summary>
    internal bool InRange => Value.Number is not { } number || (!(number < Minimum) && !(number > Maximum));
}
