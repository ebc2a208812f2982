using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>A parameter's value at some place of a sentence.</summary>
/// <param name="Value">The value.</param>
/// <param name="Length">Words it takes up.</param>
/// <param name="Cost">How unlikely it is compared with plain words.</param>
internal readonly record struct SlotValue(SignalValue Value, int Length, double Cost);
