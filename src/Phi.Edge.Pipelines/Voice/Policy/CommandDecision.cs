using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>What the command policy says to a request of one or several commands: all of them, or none.</summary>
public sealed class CommandDecision
{
    private CommandDecision(DecisionKind kind) => Kind = kind;

    /// <summary>Yes, no, or what is still needed.</summary>
    public DecisionKind Kind { get; }

    /// <summary>The commands, in the order they were said; empty unless allowed or to be confirmed.</summary>
    public IReadOnlyList<CheckedCommand> Commands { get; private init; } = [];

    /// <summary>The proposal that lacks a value; only with <see cref="DecisionKind.NeedsValue"/>.</summary>
    public CommandProposal? Incomplete { get; private init; }

    /// <summary>The parameter to ask for; only with <see cref="DecisionKind.NeedsValue"/>.</summary>
    public ParameterDefinition? Parameter { get; private init; }

    /// <summary>Why not; only with <see cref="DecisionKind.Refused"/>.</summary>
    public Refusal? Refusal { get; private init; }

    internal static CommandDecision Allowed(IReadOnlyList<CheckedCommand> commands) => new(DecisionKind.Allowed) { Commands = commands };

    internal static CommandDecision Confirm(IReadOnlyList<CheckedCommand> commands) =>
        new(DecisionKind.NeedsConfirmation) { Commands = commands };

    internal static CommandDecision Ask(CommandProposal proposal, ParameterDefinition parameter) =>
        new(DecisionKind.NeedsValue) { Incomplete = proposal, Parameter = parameter };

    internal static CommandDecision Refuse(Refusal refusal) => new(DecisionKind.Refused) { Refusal = refusal };

    internal static CommandDecision Refuse(RefusalReason reason) => Refuse(new Refusal { Reason = reason });
}
