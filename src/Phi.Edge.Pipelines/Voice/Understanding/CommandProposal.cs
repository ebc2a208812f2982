using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Understanding;

/// <summary>A command as it was understood: not yet checked, parameters may be missing or out of range.</summary>
/// <param name="Definition">Which command.</param>
/// <param name="Values">Values by parameter name: numbers in the parameter's unit, choices by value name.</param>
public sealed record CommandProposal(CommandDefinition Definition, IReadOnlyDictionary<string, SignalValue> Values);
