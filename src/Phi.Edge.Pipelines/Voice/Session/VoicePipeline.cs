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
    private readonly IVoiceSink[] _sinks;
    private readonly DialogueWorld _world;
    private readonly VoiceOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _closing = new();
    private CancellationTokenSource _turnEnd = new();
    private VoiceSession? _session;
    private bool _speakerTalks;
    private long _opening;
    private long _turn;

    public VoicePipeline(
        VoiceDialogue dialogue, AnswerWriter writer, IInterpreter interpreter, ICommandChannel channel, ISpeechOutput speech, DialogueWorld world,
        IEnumerable<IVoiceSink> sinks, IOptions<VoiceOptions> options, TimeProvider time, ILogger<VoicePipeline> logger)
    {
        (_dialogue, _interpreter, _world, _options, _time, _logger) = (dialogue, interpreter, world, options.Value, time, logger);
        _sinks = [.. sinks];
        _runner = new CommandRunner(channel, time, _options.CommandDeadline);
        _answers = new AnswerDesk(writer, speech, _sinks, time, Post);
        Heartbeat = new Heartbeat(Name, _options.HeartbeatLimit, time);
    }

    /// <inheritdoc/>
    public string Name => "voice";

    /// <inheritdoc/>
    public Heartbeat Heartbeat { get; }

    /// <summary>When the hearing loop shall listen.</summary>
    internal ListenGate Gate { get; } = new();

    /// <inheritdoc/>
    public void WarmUp()
    {
    }

    /// <inheritdoc/>
    public bool Listen(ListenAction action) => _inputs.Count < WaitingFromOutside && Take(new ButtonInput(action));

    /// <inheritdoc/>
    public bool Say(string text, string? language) =>
        text.Length <= LongestText && _inputs.Count < WaitingFromOutside && Take(new TextInput(text, language));

    /// <inheritdoc/>
    public void Run(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            Turn(Poll, cancellationToken);
        }

        Heartbeat.Disarm();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _turnEnd.Cancel();
        _answers.Dispose();
        _inputs.Dispose();
        _closing.Dispose();
        _turnEnd.Dispose();
    }

    /// <summary>For the hearing loop: something was heard.</summary>
    internal void Post(SessionInput input) => _inputs.Post(input);

    /// <summary>One turn of the loop: at most one input.</summary>
    internal void Turn(TimeSpan wait, CancellationToken cancellationToken)
    {
        Heartbeat.Beat();
        if (_inputs.Take(wait, cancellationToken) is { } input)
        {
            React(input);
        }

        if (_session?.Stage == VoiceStage.Asking && !_speakerTalks && !_answers.IsSpeaking)
        {
            Act(_dialogue.Tick(_time.MonotonicNow()));
        }
    }

    private bool Take(SessionInput input)
    {
        _inputs.Post(input);
        return true;
    }

    private void React(SessionInput input)
    {
        switch (input)
        {
            case ButtonInput button: Press(button.Action); break;
            case WakeWordInput: Begin(VoiceActivation.WakeWord, held: false); break;
            case TextInput text: Read(text); break;
            case SpeechStartedInput speech when speech.Opening == _opening: HearSpeech(); break;
            case HeardInput heard when heard.Opening == _opening: Hear(heard); break;
            case NothingHeardInput nothing when nothing.Opening == _opening: HearNothing(nothing.MicrophoneLost); break;
            case UnderstoodInput understood when understood.Turn == _turn: Understand(understood); break;
            case ExecutedInput executed when executed.Turn == _turn: Finish(executed); break;
            case SpokenInput spoken when spoken.Turn == _turn && spoken.ExpectsReply: AwaitReply(); break;
            case FaultInput fault: Fail(fault.Failure); break;
        }
    }

    private void Press(ListenAction action)
    {
        var busy = _session is { Stage: VoiceStage.Heard or VoiceStage.Understood or VoiceStage.Executing };
        switch (action)
        {
            case ListenAction.Release: Gate.Release(); break;
            case ListenAction.Cancel: Cancel(); break;
            case ListenAction.Toggle when _session is not null: Cancel(); break;
            case ListenAction.Press or ListenAction.Toggle when !busy: Begin(VoiceActivation.PushToTalk, action == ListenAction.Press); break;
        }
    }

    /// <summary>Opens the microphone: for a new session, or for the reply that is awaited. Whatever is being said is stopped.</summary>
    private void Begin(VoiceActivation activation, bool held)
    {
        _answers.Stop();
        if (_session is { Stage: VoiceStage.Heard or VoiceStage.Understood or VoiceStage.Executing })
        {
            return;
        }

        if (_session is { Stage: VoiceStage.Asking })
        {
            _dialogue.Asked(_time.MonotonicNow());
            OpenMicrophone(held);
            return;
        }

        if (_session is null)
        {
            Open(activation);
        }

        OpenMicrophone(held);
        Publish(_session!.Listen(_time.MonotonicNow()));
    }

    private void OpenMicrophone(bool held)
    {
        _speakerTalks = false;
        _opening = Gate.Open(held);
    }

    private void Open(VoiceActivation activation)
    {
        _session = new VoiceSession(Guid.CreateVersion7(_time.GetUtcNow()), activation);
        SessionOpened(_logger, _session.Id, activation);
    }

    private void Read(TextInput text)
    {
        if (_session is { Stage: VoiceStage.Heard or VoiceStage.Understood or VoiceStage.Executing })
        {
            return;
        }

        _answers.Stop();
        CloseMicrophone();
        if (_session is null)
        {
            Open(VoiceActivation.Text);
        }

        Publish(_session!.Hear(_time.MonotonicNow(), endpointing: null));
        Interpret(new InterpretationRequest { Text = text.Text, Language = text.Language, Drive = _world.Drive }, _time.MonotonicNow());
    }

    private void HearSpeech()
    {
        _speakerTalks = true;
        if (_options.BargeIn == BargeIn.Speech)
        {
            _answers.Stop();
        }
    }

    private void Hear(HeardInput heard)
    {
        CloseMicrophone();
        var utterance = heard.Utterance;
        if (utterance.End == UtteranceEnd.Gap)
        {
            End(VoiceEndReason.Error, "microphone");
            return;
        }

        Publish(_session!.Hear(_time.MonotonicNow(), utterance.EndedAt - utterance.SpeechEndedAt));
        var request = new InterpretationRequest { Utterance = utterance, Recognized = heard.Recognized, Drive = _world.Drive };
        Interpret(request, utterance.StartedAt);
    }

    private void HearNothing(bool microphoneLost)
    {
        _speakerTalks = false;
        if (_session?.Stage == VoiceStage.Listening || microphoneLost)
        {
            CloseMicrophone();
            End(microphoneLost ? VoiceEndReason.Error : VoiceEndReason.Timeout, microphoneLost ? "microphone" : "silence");
        }
        else if (_session?.Stage == VoiceStage.Asking)
        {
            // The dialogue knows how long a reply may take; until then the microphone stays open.
            OpenMicrophone(held: false);
        }
    }

    private void Interpret(InterpretationRequest request, TimeSpan spokenAt)
    {
        var turn = NextTurn();
        Watch(_interpreter.InterpretAsync(request, _turnEnd.Token), understood => new UnderstoodInput(turn, understood, spokenAt));
    }

    private void Understand(UnderstoodInput input)
    {
        var now = _time.MonotonicNow();
        Publish(_session!.Understand(input.Result, now));
        Act(_dialogue.Next(input.Result, _world.At(now, input.SpokenAt)));

        // Not meant for the car, while a reply is awaited: the question stays open.
        if (_session is { Stage: VoiceStage.Understood })
        {
            Publish(_session.Ask(now));
            AwaitReply();
        }
    }

    private void Finish(ExecutedInput executed)
    {
        var now = _time.MonotonicNow();
        _session!.Executed(now);
        Act(_dialogue.Finish(executed.Action, executed.Results, now));
    }

    private void AwaitReply()
    {
        if (_session is { Stage: VoiceStage.Asking })
        {
            _dialogue.Asked(_time.MonotonicNow());
            OpenMicrophone(held: false);
        }
    }

    private void Act(IReadOnlyList<DialogueAction> actions)
    {
        foreach (var action in actions)
        {
            switch (action)
            {
                case SayAction say: Answer(say); break;
                case ExecuteAction execute: Execute(execute); break;
                case EndAction end: End(end.End, end.Reason); break;
            }
        }
    }

    private void Answer(SayAction say)
    {
        if (say.ExpectsReply)
        {
            Publish(_session!.Ask(_time.MonotonicNow()));
        }

        _answers.Say(say, _session!.Id, NextTurn(), aloud: !_dialogue.Muted);
        if (say.ExpectsReply && _options.BargeIn == BargeIn.Speech)
        {
            OpenMicrophone(held: false);
        }
    }

    private void Execute(ExecuteAction action)
    {
        Publish(_session!.Execute(_time.MonotonicNow()));
        var turn = NextTurn();
        Watch(_runner.RunAsync(action, _session.Id, _closing.Token), results => new ExecutedInput(turn, action, results));
    }

    private void Cancel()
    {
        _answers.Stop();

        // A command on its way cannot be called back; its session ends with what became of it.
        if (_session is not null and not { Stage: VoiceStage.Executing })
        {
            CloseMicrophone();
            NextTurn();
            Act(_dialogue.Cancel());
        }
    }

    private void CloseMicrophone()
    {
        _speakerTalks = false;
        Gate.Close();
    }

    private void End(VoiceEndReason end, string? reason)
    {
        if (_session is { } session)
        {
            var finished = session.Finish(end, reason, _time.MonotonicNow());
            Publish(finished);
            SessionEnded(_logger, session.Id, end, reason, string.Join(", ", finished.Commands));
        }

        _session = null;
        CloseMicrophone();
    }

    private void Fail(Exception failure)
    {
        _dialogue.Cancel();
        End(VoiceEndReason.Error, "internal");
        ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>From here on results of what was begun before are ignored, and what can be stopped is.</summary>
    private long NextTurn()
    {
        _turnEnd.Cancel();
        _turnEnd.Dispose();
        _turnEnd = new CancellationTokenSource();
        return ++_turn;
    }

    private void Watch<T>(Task<T> task, Func<T, SessionInput> report) => _ = ReportAsync(task, report);

    private async Task ReportAsync<T>(Task<T> task, Func<T, SessionInput> report)
    {
        await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        if (task.IsCompletedSuccessfully)
        {
            Post(report(await task));
        }
        else if (task.Exception is { InnerException: { } failure })
        {
            Post(new FaultInput(failure));
        }
    }

    private void Publish(VoiceSessionEvent session)
    {
        var told = _options.PublishTranscripts ? session : session with { Transcript = null };
        foreach (var sink in _sinks)
        {
            sink.Publish(told);
        }
    }
}
