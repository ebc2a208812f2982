using System.Collections.Frozen;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>What a pattern is about, without its grammar.</summary>
/// <param name="Command">The command.</param>
/// <param name="Required">Terms that each way of saying it has.</param>
/// <param name="Optional">Terms that may be there.</param>
/// <param name="Slots">Parameters that the pattern has a place for.</param>
/// <param name="With">Values that it fixes.</param>
/// <param name="Order">Place in the catalogue.</param>
internal sealed record EvidenceTemplate(
    CommandDefinition Command, IReadOnlySet<string> Required, IReadOnlySet<string> Optional, IReadOnlySet<string> Slots,
    IReadOnlyDictionary<string, SignalValue> With, int Order)
{
    /// <summary>Numbers said here mean the opposite.</summary>
    public IReadOnlySet<string> Negated { get; init; } = FrozenSet<string>.Empty;

    /// <summary>It names an action or asks, instead of only describing how things are.</summary>
    public bool Acts { get; } = Required.Concat(Optional).Any(Terms.IsConcept);

    /// <summary>It names a thing; else the sentence must not name another.</summary>
    public bool HasSubject { get; } = Required.Any(term => !Terms.IsConcept(term) && term != Terms.Not);

    /// <summary>It asks and says nothing about what.</summary>
    public bool OnlyAsks { get; } = Required.All(term => term == Terms.Ask);

    /// <summary>The term is in it. A question always asks; another command asks only if it cannot be said without.</summary>
    public bool Has(string term) => term == Terms.Ask
        ? Command.Kind == CommandKind.Question || Required.Contains(term)
        : Required.Contains(term) || Optional.Contains(term);
}
