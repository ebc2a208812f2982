using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Policy;

namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>What is said in each situation of the conversation.</summary>
internal static class Sentences
{
    /// <summary>Place for the value that a command sets: the only one, or the first.</summary>
    private const string NewValue = "value";

    public static Sentence Ready(string text) => new(SentenceKeys.NotUnderstood) { Text = text };

    public static IReadOnlyList<Sentence> Confirm(CommandDecision decision, bool undo) => undo
        ? [new Sentence(SentenceKeys.ConfirmUndo)]
        : [.. decision.Commands.Select(static command => About(command, SentenceKeys.Confirm, "confirm"))];

    public static Sentence AskValue(CommandDecision decision)
    {
        var (proposal, parameter) = (decision.Incomplete!, decision.Parameter!);
        return new Sentence(SentenceKeys.AskValue)
        {
            Command = proposal.Definition,
            Situations = [$"question.{parameter.Name}", "question", "value"],
            Values = Parameters(proposal.Definition, proposal.Values),
        };
    }

    public static Sentence Refused(Refusal refusal)
    {
        var values = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);
        Add(values, "minimum", refusal.Minimum, refusal.Unit);
        Add(values, "maximum", refusal.Maximum, refusal.Unit);
        Add(values, "step", refusal.Step, refusal.Unit);
        values["unit"] = new AnswerValue { Key = refusal.Unit is null ? null : SentenceKeys.UnitPrefix + refusal.Unit };
        var own = refusal.Reason is RefusalReason.Speed or RefusalReason.SpeedLow or RefusalReason.SpeedUnknown or RefusalReason.Gear
            or RefusalReason.Ignition;
        return new Sentence(SentenceKeys.RefusedPrefix + refusal.Code)
        {
            Command = refusal.Command,
            Situations = own ? [$"refused.{refusal.Code}", "refused"] : [$"refused.{refusal.Code}"],
            Values = values,
        };
    }

    public static IReadOnlyList<Sentence> Done(CheckedCommand command, CommandResult result)
    {
        var limit = command.Changes.Select(static change => change.Limit).FirstOrDefault(static limit => limit != LimitReached.None);
        var done = About(command, SentenceKeys.Done, "done", "value");
        var values = new Dictionary<string, AnswerValue>(done.Values, StringComparer.Ordinal);
        foreach (var (name, value) in result.Values)
        {
            values.TryAdd(name, new AnswerValue { Value = value });
        }

        done = done with { Values = values };
        return limit == LimitReached.None ? [done]
            : [done, new Sentence(limit == LimitReached.Highest ? SentenceKeys.LimitHighest : SentenceKeys.LimitLowest)];
    }

    public static Sentence Failed(CheckedCommand command, CommandStatus status) =>
        About(command, SentenceKeys.EcuPrefix + SentenceKeys.Kebab(status.ToString()), $"ecu.{SentenceKeys.Kebab(status.ToString())}");

    private static Sentence About(CheckedCommand command, string key, params string[] situations)
    {
        var values = Parameters(command.Definition, command.Parameters);
        if (command.Changes.FirstOrDefault(static change => change.Value.Number is not null) is { } change)
        {
            values.TryAdd(NewValue, new AnswerValue { Value = change.Value });
        }

        return new Sentence(key) { Command = command.Definition, Situations = situations, Values = values };
    }

    private static Dictionary<string, AnswerValue> Parameters(CommandDefinition command, IReadOnlyDictionary<string, SignalValue> values) =>
        values.ToDictionary(static pair => pair.Key, pair => AnswerValue.Of(pair.Value, command.Parameter(pair.Key)), StringComparer.Ordinal);

    private static void Add(Dictionary<string, AnswerValue> values, string name, double? number, string? unit)
    {
        if (number is { } value)
        {
            values[name] = AnswerValue.Of(value, unit);
        }
    }
}
