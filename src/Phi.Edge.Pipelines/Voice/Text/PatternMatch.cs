using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>A pattern that fits a whole part of a sentence.</summary>
/// <param name="Pattern">Which.</param>
/// <param name="Values">The values said and fixed.</param>
/// <param name="Cost">0 for words as written; fillers and free text cost.</param>
internal sealed record PatternMatch(CommandPattern Pattern, IReadOnlyDictionary<string, SignalValue> Values, double Cost);
