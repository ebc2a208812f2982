using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Policy;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>
/// The conversation: from what was understood to what is asked, done and said. Pure: its only clock is the time it is given. Used by one
/// thread. Every command passes <see cref="CommandPolicy"/>, once when it is said, and once more when the driver has agreed to it.
/// </summary>
public sealed class VoiceDialogue
{
    private readonly VoiceDialogueOptions _options;
    private readonly CommandPolicy _policy;
    private readonly UndoHistory _history;
    private Pending? _pending;
    private SayAction? _last;

    /// <param name="policy">The gate.</param>
    /// <param name="options">Patience and memory, already validated; defaults when null.</param>
    public VoiceDialogue(CommandPolicy policy, VoiceDialogueOptions? options = null)
    {
        _policy = policy;
        _options = options ?? new VoiceDialogueOptions();
        _history = new UndoHistory(_options.UndoDepth, _options.UndoExpiry);
    }

    /// <summary>Where it stands.</summary>
    public DialogueState State => _pending?.Decision.Kind switch
    {
        DecisionKind.NeedsConfirmation => DialogueState.AwaitingConfirmation,
        DecisionKind.NeedsValue => DialogueState.AwaitingValue,
        _ => DialogueState.Idle,
    };

    /// <summary>Until when the open question waits for its reply, monotonic; null when there is none.</summary>
    public TimeSpan? Until => _pending?.Until;

    /// <summary>
    /// The command and the parameter that were asked for; null when not <see cref="DialogueState.AwaitingValue"/>. An interpreter that hears a
    /// bare value hands it in as a proposal of this command with this parameter alone.
    /// </summary>
    public (CommandDefinition Command, ParameterDefinition Parameter)? Awaited =>
        _pending?.Decision is { Incomplete: { } proposal, Parameter: { } parameter } ? (proposal.Definition, parameter) : null;

    /// <summary>Answers are not to be spoken.</summary>
    public bool Muted { get; private set; }

    /// <summary>An utterance was understood, or not.</summary>
    public IReadOnlyList<DialogueAction> Next(Understood understood, DialogueInput input)
    {
        // A question whose time is over is dropped without a word: the driver is already saying something else.
        if (_pending?.Until < (input.StartedAt ?? input.At))
        {
            _pending = null;
        }

        return understood.Kind switch
        {
            UnderstoodKind.NotForMe => _pending is null ? [new EndAction(VoiceEndReason.NotUnderstood, "not-for-me")] : [],
            UnderstoodKind.Answer when !string.IsNullOrWhiteSpace(understood.Answer) => Answer(understood),
            UnderstoodKind.Commands when understood.Commands is [{ Definition.Kind: CommandKind.Dialogue } only] =>
                Converse(only.Definition.Name, understood, input),
            UnderstoodKind.Commands when understood.Commands.Count > 0 => Request(understood, input),
            _ => NotUnderstood(understood, input.At),
        };
    }

    /// <summary>Time has passed. Not to be called while the driver speaks: that reply may still count.</summary>
    public IReadOnlyList<DialogueAction> Tick(TimeSpan at) =>
        _pending is { } pending && at > pending.Until
            ? Close(pending.Question.Language, SentenceKeys.NoReply, VoiceEndReason.Timeout, "no-reply")
            : [];

    /// <summary>The question has been spoken to its end: the time for the reply begins now.</summary>
    public void Asked(TimeSpan at) => _pending = _pending is null ? null : _pending with { Until = at + _options.ReplyTimeout };

    /// <summary>The button, or something more important: nothing is done.</summary>
    public IReadOnlyList<DialogueAction> Cancel(string? reason = null)
    {
        _pending = null;
        return [new EndAction(VoiceEndReason.Cancelled, reason)];
    }

    /// <summary>Commands were carried out, or not.</summary>
    /// <param name="action">What was handed out.</param>
    /// <param name="results">One result per command, in the same order; fewer when the rest was not tried.</param>
    /// <param name="at">Now, monotonic.</param>
    public IReadOnlyList<DialogueAction> Finish(ExecuteAction action, IReadOnlyList<CommandResult> results, TimeSpan at)
    {
        var pairs = action.Commands.Zip(results).ToList();
        var failed = pairs.FindIndex(static pair => pair.Second.Status != CommandStatus.Done);
        var done = pairs.Where(static pair => pair.Second.Status == CommandStatus.Done).ToList();
        if (action.Undo is null)
        {
            _history.Add([.. done.Select(static pair => pair.First)], at);
        }
        else if (failed < 0)
        {
            _history.Remove(action.Undo);
        }

        if (failed >= 0 || results.Count < action.Commands.Count)
        {
            var status = failed >= 0 ? pairs[failed].Second.Status : CommandStatus.Failed;
            var culprit = failed >= 0 ? pairs[failed].First : action.Commands[results.Count];
            return [Say(action.Language, Sentences.Failed(culprit, status)), new EndAction(EndOf(status), $"ecu-{SentenceKeys.Kebab(status.ToString())}")];
        }

        Sentence[] sentences = action.Undo is null
            ? [.. done.SelectMany(static pair => Sentences.Done(pair.First, pair.Second)), .. action.Answers]
            : [new Sentence(SentenceKeys.Undone)];
        return [Say(action.Language, sentences), new EndAction(VoiceEndReason.Nominal)];
    }

    private static VoiceEndReason EndOf(CommandStatus status) => status switch
    {
        CommandStatus.Refused => VoiceEndReason.Refused,
        CommandStatus.Timeout => VoiceEndReason.Timeout,
        _ => VoiceEndReason.Error,
    };

    private IReadOnlyList<DialogueAction> Converse(string command, Understood understood, DialogueInput input) => command switch
    {
        _ when understood.By is not (UnderstoodBy.Grammar or UnderstoodBy.Text or UnderstoodBy.Phi) => NotUnderstood(understood, input.At),
        DialogueCommands.Yes when State == DialogueState.AwaitingConfirmation => Yes(_pending!, understood, input),
        DialogueCommands.No when _pending is not null => Close(understood.Language, SentenceKeys.Cancelled, VoiceEndReason.Cancelled),
        DialogueCommands.Cancel => Close(understood.Language, SentenceKeys.Cancelled, VoiceEndReason.Cancelled),
        DialogueCommands.Undo when _pending is not null => Close(understood.Language, SentenceKeys.Cancelled, VoiceEndReason.Cancelled),
        DialogueCommands.Undo => Undo(understood, input),
        DialogueCommands.Repeat when _pending is not null => AskAgain(input.At),
        DialogueCommands.Repeat => _last is null
            ? Close(understood.Language, SentenceKeys.NothingToRepeat, VoiceEndReason.Nominal)
            : [_last, new EndAction(VoiceEndReason.Nominal)],
        DialogueCommands.Help => Help(understood, input.At),
        DialogueCommands.Mute => Mute(true, understood.Language),
        DialogueCommands.Unmute => Mute(false, understood.Language),
        _ => NotUnderstood(understood, input.At),
    };

    private IReadOnlyList<DialogueAction> Yes(Pending pending, Understood yes, DialogueInput input)
    {
        if (!_policy.AcceptsYes(pending.Decision, yes.By, yes.Confidence))
        {
            return AskAgain(input.At);
        }

        var context = ContextOf(pending.Request, input) with { Confirmed = pending.Decision };
        _pending = null;
        var decision = pending.Undo is null ? _policy.Decide(pending.Request.Commands, context) : _policy.Decide(pending.Undo, context);
        return Act(decision, pending.Request, input, pending.Undo);
    }

    private IReadOnlyList<DialogueAction> Undo(Understood understood, DialogueInput input) =>
        _history.Last(input.At) is { } entry
            ? Act(_policy.Decide(entry, ContextOf(understood, input)), understood, input, entry)
            : Close(understood.Language, SentenceKeys.RefusedPrefix + "nothing-to-undo", VoiceEndReason.Refused, "nothing-to-undo");

    private IReadOnlyList<DialogueAction> Help(Understood understood, TimeSpan at)
    {
        var help = new SayAction([new Sentence(SentenceKeys.Help)], understood.Language, ExpectsReply: false);
        return _pending is null ? [help, new EndAction(VoiceEndReason.Nominal)] : [help, .. AskAgain(at)];
    }

    private IReadOnlyList<DialogueAction> Mute(bool muted, string language)
    {
        (_pending, Muted) = (null, muted);
        var said = new SayAction([new Sentence(muted ? SentenceKeys.Muted : SentenceKeys.Unmuted)], language, ExpectsReply: false);
        return [new MuteAction(muted), said, new EndAction(VoiceEndReason.Nominal)];
    }

    private IReadOnlyList<DialogueAction> Answer(Understood understood)
    {
        _pending = null;
        return [Say(understood.Language, Sentences.Ready(understood.Answer!)), new EndAction(VoiceEndReason.Nominal)];
    }

    private IReadOnlyList<DialogueAction> NotUnderstood(Understood understood, TimeSpan at) =>
        _pending is not null ? AskAgain(at)
        : Close(understood.Language, SentenceKeys.NotUnderstood, VoiceEndReason.NotUnderstood);

    /// <summary>A request; or, when a value is awaited and it brings that value, the rest of one.</summary>
    private IReadOnlyList<DialogueAction> Request(Understood understood, DialogueInput input)
    {
        var request = _pending is { } pending && ValueFor(pending, understood) is { } value ? Merge(pending, understood, value) : understood;
        _pending = null;
        return Act(_policy.Decide(request.Commands, ContextOf(request, input)), request, input, undo: null);
    }

    private static CommandProposal? ValueFor(Pending pending, Understood understood) =>
        understood.Commands is [var only]
        && ReferenceEquals(pending.Decision.Incomplete?.Definition, only.Definition) && only.Values.ContainsKey(pending.Decision.Parameter!.Name)
            ? only : null;

    private static Understood Merge(Pending pending, Understood understood, CommandProposal value)
    {
        var incomplete = pending.Decision.Incomplete!;
        var values = new Dictionary<string, SignalValue>(incomplete.Values, StringComparer.Ordinal);
        foreach (var (name, said) in value.Values)
        {
            values[name] = said;
        }

        return understood with
        {
            Commands = [.. pending.Request.Commands.Select(c => ReferenceEquals(c, incomplete) ? new CommandProposal(c.Definition, values) : c)],
            Confidence = Math.Min(pending.Request.Confidence, understood.Confidence),
        };
    }

    private IReadOnlyList<DialogueAction> Act(CommandDecision decision, Understood request, DialogueInput input, UndoEntry? undo) =>
        decision.Kind switch
        {
            DecisionKind.Allowed => Execute(decision, request.Language, input, undo),
            DecisionKind.NeedsConfirmation => Ask(decision, request, Sentences.Confirm(decision, undo is not null), input.At, undo),
            DecisionKind.NeedsValue => Ask(decision, request, [Sentences.AskValue(decision)], input.At, undo),
            _ => [Say(request.Language, Sentences.Refused(decision.Refusal!)), new EndAction(VoiceEndReason.Refused, decision.Refusal!.Code)],
        };

    private IReadOnlyList<DialogueAction> Execute(CommandDecision decision, string language, DialogueInput input, UndoEntry? undo)
    {
        var answers = decision.Commands.Select(command => (Command: command, Answer: QuestionAnswers.Answer(command, input.Drive, input.Signals))).ToList();
        Sentence[] known = [.. answers.Where(static a => a.Answer is not null).Select(static a => a.Answer!)];
        CheckedCommand[] orders = [.. answers.Where(static a => a.Answer is null).Select(static a => a.Command)];
        return orders.Length > 0
            ? [new ExecuteAction(orders, language, known, undo)]
            : [Say(language, known), new EndAction(VoiceEndReason.Nominal)];
    }

    private IReadOnlyList<DialogueAction> Ask(
        CommandDecision decision, Understood request, IReadOnlyList<Sentence> question, TimeSpan at, UndoEntry? undo)
    {
        var ask = new SayAction(question, request.Language, ExpectsReply: true);
        _pending = new Pending(request, decision, ask, at + _options.ReplyTimeout, Undo: undo);
        return [ask];
    }

    private IReadOnlyList<DialogueAction> AskAgain(TimeSpan at)
    {
        var pending = _pending!;
        if (pending.Repeats >= _options.MaximumRepeats)
        {
            return Close(pending.Question.Language, SentenceKeys.Cancelled, VoiceEndReason.NotUnderstood, "no-clear-reply");
        }

        _pending = pending with { Repeats = pending.Repeats + 1, Until = at + _options.ReplyTimeout };
        return [pending.Question];
    }

    private IReadOnlyList<DialogueAction> Close(string language, string key, VoiceEndReason end, string? reason = null)
    {
        _pending = null;
        return [Say(language, new Sentence(key)), new EndAction(end, reason)];
    }

    private SayAction Say(string language, params Sentence[] sentences) => _last = new SayAction(sentences, language, ExpectsReply: false);

    private static PolicyContext ContextOf(Understood request, DialogueInput input) => new()
    {
        At = input.At, Vehicle = input.Vehicle, Signals = input.Signals, By = request.By, Confidence = request.Confidence,
    };
}
