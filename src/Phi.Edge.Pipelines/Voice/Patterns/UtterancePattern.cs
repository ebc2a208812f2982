using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>One way to say a command.</summary>
/// <param name="Node">The words and slots.</param>
/// <param name="With">Parameters that this way of saying it fixes (<c>I'm cold</c>: change = 1).</param>
/// <param name="Source">As written in the file, for messages.</param>
public sealed record UtterancePattern(PatternNode Node, IReadOnlyDictionary<string, SignalValue> With, string Source);
