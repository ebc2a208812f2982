using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Voice.Dialogue;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>
/// The conversation: takes what the button, the microphone, the interpreters, the ECU and the loudspeaker report, one after the other, and
/// does what the dialogue decides. Only this loop touches its state; everything slow runs beside it and reports back.
/// </summary>
public sealed partial class VoicePipeline : IPipeline, IVoiceControl, IDisposable
{
    private const int LongestText = 500;
    private const int Waiting = 64;
    // Room that is kept for what our own parts report: a flood of button presses must not push out an ECU's answer.
    private const int WaitingFromOutside = 32;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    private readonly Mailbox<SessionInput> _inputs = new(Waiting);
    private readonly VoiceDialogue _dialogue;
    private readonly IInterpreter _interpreter;
    private readonly CommandRunner _runner;
    private readonly AnswerDesk _answers;
    private readonly SessionDesk _desk;
    private readonly TurnRunner _turns;
    private readonly DialogueWorld _world;
    private readonly VoiceOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _closing = new();

    public VoicePipeline(
        VoiceDialogue dialogue, AnswerWriter writer, IInterpreter interpreter, ICommandChannel channel, ISpeechOutput speech, DialogueWorld world,
        IEnumerable<IVoiceSink> sinks, IOptions<VoiceOptions> options, TimeProvider time, ILogger<VoicePipeline> logger)
    {
        (_dialogue, _interpreter, _world, _options, _time, _logger) = (dialogue, interpreter, world, options.Value, time, logger);
        IVoiceSink[] listeners = [.. sinks];
        (_desk, _turns) = (new SessionDesk(listeners, time), new TurnRunner(Post));
        _runner = new CommandRunner(channel, time, _options.CommandDeadline);
        _answers = new AnswerDesk(writer, speech, listeners, time, Post);
        Heartbeat = new Heartbeat(Name, _options.HeartbeatLimit, time);
    }

    /// <inheritdoc/>
    public string Name => "voice";

    /// <inheritdoc/>
    public Heartbeat Heartbeat { get; }

    /// <summary>The microphone.</summary>
    internal MicrophoneDoor Microphone { get; } = new();

    /// <summary>Nothing to warm up.</summary>
    public void WarmUp()
    {
    }

    /// <inheritdoc/>
    public bool Listen(ListenAction action) => Microphone.Exists && Take(new ButtonInput(action));

    /// <inheritdoc/>
    public bool Say(string text, string? language) =>
        text.Length <= LongestText && Take(new TextInput(text, language));

    /// <inheritdoc/>
    public void Run(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested) Turn(Poll, cancellationToken);

        Heartbeat.Disarm();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The container knows it under two names, and disposes it under each.
        if (_closing.IsCancellationRequested) return;
        _closing.Cancel();
        _turns.Dispose();
        _answers.Dispose();
        _inputs.Dispose();
    }

    /// <summary>For the hearing loop: something was heard.</summary>
    internal void Post(SessionInput input) => _inputs.Post(input);

    /// <summary>One turn of the loop: at most one input.</summary>
    internal void Turn(TimeSpan wait, CancellationToken cancellationToken)
    {
        Heartbeat.Beat();
        if (_inputs.Take(wait, cancellationToken) is { } input) React(input);

        if (_desk.Session?.Stage == VoiceStage.Asking && !Microphone.SpeakerTalks && !_answers.IsSpeaking)
            Act(_dialogue.Tick(_time.MonotonicNow()));
    }

    private bool Take(SessionInput input)
    {
        var room = _inputs.Count < WaitingFromOutside;
        if (room) Post(input);
        return room;
    }

    private void React(SessionInput input)
    {
        switch (input)
        {
            case ButtonInput button: Press(button.Action); break;
            case WakeWordInput wake when _desk.Session is null or { Stage: VoiceStage.Asking }: Begin(VoiceActivation.WakeWord, held: false, wake.At); break;
            case TextInput text: Read(text); break;
            case SpeechStartedInput speech when Microphone.IsCurrent(speech.Opening): HearSpeech(); break;
            case HeardInput heard when Microphone.IsCurrent(heard.Opening): Hear(heard); break;
            case NothingHeardInput nothing when Microphone.IsCurrent(nothing.Opening): HearNothing(nothing.MicrophoneLost); break;
            case UnderstoodInput understood when understood.Turn == _turns.Current: Understand(understood); break;
            case ExecutedInput executed when executed.Turn == _turns.Current: Finish(executed); break;
            case SpokenInput spoken when spoken.Turn == _turns.Current && _desk.Session?.Stage == VoiceStage.Asking: AwaitReply(); break;
            case FaultInput fault: Fail(fault.Failure); break;
        }
    }

    private void Press(ListenAction action)
    {
        switch (action)
        {
            case ListenAction.Release: Microphone.Gate.Release(); break;
            case ListenAction.Cancel: Cancel(); break;
            case ListenAction.Toggle when _desk.Session is not null: Cancel(); break;
            case ListenAction.Press or ListenAction.Toggle when !_desk.IsBusy: Begin(VoiceActivation.PushToTalk, action == ListenAction.Press); break;
        }
    }

    /// <summary>Opens the microphone: for a new session, or for the reply that is awaited. Whatever is being said is stopped.</summary>
    private void Begin(VoiceActivation activation, bool held, TimeSpan? notBefore = null)
    {
        _answers.Stop();
        if (_desk.IsBusy)
            return;

        if (_desk.Session is { Stage: VoiceStage.Asking })
        {
            AwaitReply(held);
            return;
        }

        if (_desk.Session is null)
            SessionOpened(_logger, _desk.Open(activation), activation);

        Microphone.Open(held, notBefore);
        _desk.Publish(static (session, at) => session.Listen(at));
    }

    private void Read(TextInput text)
    {
        if (_desk.IsBusy)
            return;

        _answers.Stop();
        Microphone.Close();
        if (_desk.Session is null)
            SessionOpened(_logger, _desk.Open(VoiceActivation.Text), VoiceActivation.Text);

        _desk.Publish(static (session, at) => session.Read(at));
        Interpret(new InterpretationRequest { Text = text.Text, Language = text.Language }, _time.MonotonicNow());
    }

    private void HearSpeech()
    {
        Microphone.SpeakerTalks = true;
        if (_options.BargeIn == BargeIn.Speech)
            _answers.Stop();
    }

    private void Hear(HeardInput heard)
    {
        Microphone.Close();
        var utterance = heard.Utterance;
        if (utterance.End == UtteranceEnd.Gap)
        {
            End(VoiceEndReason.Error, "microphone");
            return;
        }

        _desk.Publish((session, at) => session.Hear(at, utterance));
        Interpret(new InterpretationRequest { Utterance = utterance, Recognized = heard.Recognized }, utterance.StartedAt);
    }

    private void HearNothing(bool microphoneLost)
    {
        Microphone.SpeakerTalks = false;
        if (_desk.Session?.Stage == VoiceStage.Listening || microphoneLost)
        {
            _dialogue.Cancel();
            End(microphoneLost ? VoiceEndReason.Error : VoiceEndReason.Timeout, microphoneLost ? "microphone" : "silence");
        }
        else if (_desk.Session?.Stage == VoiceStage.Asking)
        {
            // The dialogue knows how long a reply may take; until then the microphone stays open.
            Microphone.Open();
        }
    }

    private void Interpret(InterpretationRequest request, TimeSpan spokenAt)
    {
        var turn = _turns.Next();
        request = request with { Drive = _world.Drive, Awaited = _dialogue.Awaited, IsReply = _dialogue.State != DialogueState.Idle, Asked = _answers.LastQuestion };
        request = request with { IsAddressed = request.IsReply || _desk.Session!.Activation != VoiceActivation.WakeWord };
        _turns.Watch(_interpreter.InterpretAsync(request, _turns.End), understood => new UnderstoodInput(turn, understood, spokenAt));
    }

    private void Understand(UnderstoodInput input)
    {
        var now = _time.MonotonicNow();
        _desk.Publish((session, at) => session.Understand(input.Result, at));
        Act(_dialogue.Next(input.Result, _world.At(now, input.SpokenAt)));

        // Not meant for the car, while a reply is awaited: the question stays open.
        if (_desk.Session is { Stage: VoiceStage.Understood })
        {
            _desk.Publish(static (session, at) => session.Ask(at));
            AwaitReply();
        }
    }

    private void Finish(ExecutedInput executed)
    {
        _desk.Session!.Executed(_time.MonotonicNow());
        Act(_dialogue.Finish(executed.Action, executed.Results, _time.MonotonicNow()));
    }

    private void AwaitReply(bool held = false)
    {
        _dialogue.Asked(_time.MonotonicNow());
        Microphone.Open(held);
    }

    private void Act(IReadOnlyList<DialogueAction> actions)
    {
        // Several things to say are one answer: the next would stop the one before.
        SayAction[] answers = [.. actions.OfType<SayAction>()];
        foreach (var action in actions)
        {
            switch (action)
            {
                case SayAction say when say == answers[0]: Answer(AnswerDesk.Join(answers)); break;
                case ExecuteAction execute: Execute(execute); break;
                case EndAction end: End(end.End, end.Reason); break;
            }
        }
    }

    private void Answer(SayAction say)
    {
        if (say.ExpectsReply)
            _desk.Publish(static (session, at) => session.Ask(at));

        _answers.Say(say, _desk.Session!.Id, _turns.Next(), aloud: !_dialogue.Muted);
        if (say.ExpectsReply && _options.BargeIn == BargeIn.Speech)
            Microphone.Open();
    }

    private void Execute(ExecuteAction action)
    {
        _desk.Publish(static (session, at) => session.Execute(at));
        var turn = _turns.Next();
        _turns.Watch(_runner.RunAsync(action, _desk.Session!.Id, _closing.Token), results => new ExecutedInput(turn, action, results));
    }

    private void Cancel()
    {
        _answers.Stop();

        // A command on its way cannot be called back; its session ends with what became of it.
        if (_desk.Session is not null and not { Stage: VoiceStage.Executing })
        {
            Microphone.Close();
            _turns.Next();
            Act(_dialogue.Cancel());
        }
    }

    private void End(VoiceEndReason end, string? reason)
    {
        if (_desk.Close(end, reason) is { } finished)
            SessionEnded(_logger, finished.SessionId, end, reason, string.Join(", ", finished.Commands));

        Microphone.Close();
    }

    private void Fail(Exception failure)
    {
        _dialogue.Cancel();
        End(VoiceEndReason.Error, "internal");
        ExceptionDispatchInfo.Throw(failure);
    }
}
