using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Policy;

/// <summary>
/// The one gate between what was understood and what is done. Who understood it does not matter: a pattern's match and a model's guess
/// are checked alike. Pure: same requests, same contexts, same decisions; it remembers only when it has allowed something, for the rate.
/// Used by one thread. <c>docs/policy.md</c> is its table.
/// </summary>
public sealed class CommandPolicy
{
    private static readonly IReadOnlyDictionary<string, SignalValue> NoValues = new Dictionary<string, SignalValue>();
    private readonly CommandCatalogue _catalogue;
    private readonly CommandPolicyOptions _options;
    private readonly CommandRate _rate;

    /// <param name="catalogue">The commands there are; no other definition is believed.</param>
    /// <param name="options">Thresholds, already validated; defaults when null.</param>
    public CommandPolicy(CommandCatalogue catalogue, CommandPolicyOptions? options = null)
    {
        _catalogue = catalogue;
        _options = options ?? new CommandPolicyOptions();
        _rate = new CommandRate(_options);
    }

    /// <summary>Decides about one command.</summary>
    public CommandDecision Decide(CommandProposal proposal, PolicyContext context) => Decide([proposal], context);

    /// <summary>Decides about the commands of one utterance: all of them, or none. What is allowed counts towards the rate.</summary>
    public CommandDecision Decide(IReadOnlyList<CommandProposal> proposals, PolicyContext context)
    {
        if (Reject(proposals.Count, context) is { } reason)
        {
            return CommandDecision.Refuse(reason);
        }

        var commands = new List<CheckedCommand>(proposals.Count);
        CommandDecision? ask = null;
        foreach (var proposal in proposals)
        {
            if (Check(proposal, context, out var command, out var missing) is { } refusal)
            {
                return CommandDecision.Refuse(refusal);
            }

            if (missing is not null)
            {
                ask ??= CommandDecision.Ask(proposal, missing);
            }
            else if (!commands.Any(command!.IsSameAs))
            {
                commands.Add(command);
            }
        }

        return ask ?? Conclude(commands, context);
    }

    /// <summary>Decides about taking back what was done: the former values pass the same checks as any others.</summary>
    public CommandDecision Decide(UndoEntry entry, PolicyContext context)
    {
        if (Reject(entry.Commands.Count, context) is { } reason)
        {
            return CommandDecision.Refuse(reason);
        }

        var commands = new List<CheckedCommand>(entry.Commands.Count);
        foreach (var done in entry.Commands)
        {
            if (!UndoHistory.CanUndo(done))
            {
                return CommandDecision.Refuse(new Refusal { Reason = RefusalReason.CannotUndo, Command = done.Definition });
            }

            SignalChange[] back = [.. done.Changes.Select(static c => c with { Value = c.Before!.Value, Before = c.Value, Limit = LimitReached.None })];
            var outside = Array.Find(back, static change => !change.InRange);
            var refusal = outside is null ? Gate(done.Definition, Nothing, context)
                : new Refusal { Reason = RefusalReason.OutOfRange, Command = done.Definition, Minimum = outside.Minimum, Maximum = outside.Maximum };
            if (refusal is not null)
            {
                return CommandDecision.Refuse(refusal);
            }

            commands.Add(new CheckedCommand(done.Definition, NoValues, back));
        }

        return Conclude(commands, context);
    }

    /// <summary>Whether a yes understood like this is good enough for what was asked: for a safety system, never a model's word.</summary>
    public bool AcceptsYes(CommandDecision asked, UnderstoodBy by, double confidence) =>
        asked.Commands.Any(static command => IsSafety(command.Definition))
            ? by is UnderstoodBy.Grammar or UnderstoodBy.Text && confidence >= _options.SafetyConfidence
            : MayCommand(by) && confidence >= _options.LowConfidence;

    private static bool MayCommand(UnderstoodBy by) => by is UnderstoodBy.Grammar or UnderstoodBy.Text or UnderstoodBy.Phi;

    private static bool IsSafety(CommandDefinition command) => command.Safety >= SafetyClass.Safety;

    private RefusalReason? Reject(int count, PolicyContext context) =>
        !MayCommand(context.By) ? RefusalReason.Untrusted
        : count == 0 ? RefusalReason.NotACommand
        : count > _options.MaximumPerRequest ? RefusalReason.TooMany
        : null;

    private Refusal? Check(
        CommandProposal proposal, PolicyContext context, out CheckedCommand? command, out ParameterDefinition? missing)
    {
        (command, missing) = (null, null);
        if (Gate(proposal.Definition, proposal.Values, context) is { } closed)
        {
            return closed;
        }

        var wrong = ParameterCheck.Check(proposal, out var values, out missing);
        if (wrong is not null || missing is not null)
        {
            return wrong;
        }

        var resolver = new SignalResolver(proposal.Definition, values, context.Signals);
        if (resolver.Resolve() is { } impossible)
        {
            return impossible;
        }

        missing = resolver.Missing;
        command = missing is null ? new CheckedCommand(proposal.Definition, values, resolver.Changes) : null;
        return null;
    }

    /// <summary>What comes before the values are looked at one by one.</summary>
    private Refusal? Gate(CommandDefinition command, IReadOnlyDictionary<string, SignalValue> values, PolicyContext context) =>
        !ReferenceEquals(_catalogue.Find(command.Name), command) ? new Refusal { Reason = RefusalReason.UnknownCommand }
        : command.Kind == CommandKind.Dialogue ? new Refusal { Reason = RefusalReason.NotACommand, Command = command }
        : IsSafety(command) && !(context.Confidence >= _options.SafetyConfidence)
        ? new Refusal { Reason = RefusalReason.LowConfidence, Command = command }
        : ConditionCheck.Check(command, values, context.Vehicle);

    private CommandDecision Conclude(List<CheckedCommand> commands, PolicyContext context)
    {
        if (Contradictions.In(commands) is { } contradiction)
        {
            return CommandDecision.Refuse(new Refusal { Reason = RefusalReason.Contradiction, Command = contradiction });
        }

        if (!_rate.Allows(commands, context.At))
        {
            return CommandDecision.Refuse(RefusalReason.RateLimited);
        }

        if (commands.Any(command => MustConfirm(command, context)) && !IsConfirmed(commands, context))
        {
            return CommandDecision.Confirm(commands);
        }

        _rate.Add(commands, context.At);
        return CommandDecision.Allowed(commands);
    }

    private bool MustConfirm(CheckedCommand order, PolicyContext context) => MustConfirm(order.Definition, context) || NamesOneToAskAbout(order);

    // Taking back "close" opens: its values speak for the order, not for what undoing it does.
    private static readonly Dictionary<string, SignalValue> Nothing = [];

    private static bool NamesOneToAskAbout(CheckedCommand order) => order.Definition.ConfirmFor.Any(pair =>
        order.Parameters.TryGetValue(pair.Key, out var value) && value.Text is { } text
        && pair.Value.Any(asked => asked.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)));

    private bool MustConfirm(CommandDefinition command, PolicyContext context) =>
        IsSafety(command)
        || command.Confirmation == ConfirmationRule.Always
        || (command.Confirmation == ConfirmationRule.WhenMoving && !(ConditionCheck.SpeedOf(context.Vehicle) < _options.MovingSpeed))
        || (command.Safety != SafetyClass.Information && !(context.Confidence >= _options.LowConfidence));

    /// <summary>A yes counts for what the driver was asked about: when the vehicle's state has moved the values on, the driver is asked again.</summary>
    private static bool IsConfirmed(List<CheckedCommand> commands, PolicyContext context) =>
        context.Confirmed is { Kind: DecisionKind.NeedsConfirmation } asked
        && asked.Commands.Count == commands.Count
        && commands.Zip(asked.Commands).All(static pair => pair.First.IsSameAs(pair.Second));
}
