using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>A command that a sentence speaks for.</summary>
/// <param name="Template">Which pattern is closest.</param>
/// <param name="Values">The values found and fixed.</param>
/// <param name="Score">How strongly, 0 to 1.</param>
internal sealed record EvidenceMatch(EvidenceTemplate Template, IReadOnlyDictionary<string, SignalValue> Values, double Score);
