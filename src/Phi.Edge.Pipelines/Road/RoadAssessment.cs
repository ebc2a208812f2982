using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Pipelines.Road;

/// <summary>What the policies make of one frame: the state to publish, and what they ask for per kind of alert.</summary>
/// <param name="State">The state of the road.</param>
/// <param name="Overspeed">Faster than the limit; value in percent of it.</param>
/// <param name="Sign">A sign to heed; value is the number of its kind.</param>
public readonly record struct RoadAssessment(RoadState State, AlertSignal Overspeed, AlertSignal Sign)
{
    /// <summary>Kinds of alert the road speaks for.</summary>
    public const int Kinds = 2;

    /// <summary>Writes the signals to a span of <see cref="Kinds"/>.</summary>
    public void CopyTo(Span<AlertSignal> signals) => (signals[0], signals[1]) = (Overspeed, Sign);
}
