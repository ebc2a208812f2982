using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>A command whose values are complete and in range. Only the command policy makes them.</summary>
public sealed class CheckedCommand
{
    internal CheckedCommand(
        CommandDefinition definition, IReadOnlyDictionary<string, SignalValue> parameters, IReadOnlyList<SignalChange> changes) =>
        (Definition, Parameters, Changes) = (definition, parameters, changes);

    /// <summary>Which command.</summary>
    public CommandDefinition Definition { get; }

    /// <summary>Values by parameter name, defaults filled in; empty when it takes back an earlier command.</summary>
    public IReadOnlyDictionary<string, SignalValue> Parameters { get; }

    /// <summary>The signals it sets, one entry per path.</summary>
    public IReadOnlyList<SignalChange> Changes { get; }

    /// <summary>The signals it sets, by VSS path, in VSS units.</summary>
    public IReadOnlyDictionary<string, SignalValue> Signals =>
        Changes.ToDictionary(static change => change.Path, static change => change.Value, StringComparer.Ordinal);

    /// <summary>For the command channel.</summary>
    /// <param name="id">Idempotency key.</param>
    /// <param name="sessionId">The voice session.</param>
    /// <param name="deadline">Until when it may be carried out, monotonic.</param>
    public CommandOrder ToOrder(Guid id, Guid sessionId, TimeSpan deadline) =>
        new(id, Definition.Name, Parameters, Signals, sessionId, deadline);

    /// <summary>The same command with the same values to the same effect.</summary>
    public bool IsSameAs(CheckedCommand other) =>
        ReferenceEquals(Definition, other.Definition) && Same(Parameters, other.Parameters) && Same(Signals, other.Signals);

    private static bool Same(IReadOnlyDictionary<string, SignalValue> some, IReadOnlyDictionary<string, SignalValue> others) =>
        some.Count == others.Count && some.All(pair => others.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
