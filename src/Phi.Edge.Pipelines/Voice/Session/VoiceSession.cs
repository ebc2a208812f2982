using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>One session, from its opening to its end: what is known of it so far.</summary>
internal sealed class VoiceSession(Guid id, VoiceActivation activation)
{
    private TimeSpan _heardAt;
    private TimeSpan _sentAt;
    private TimeSpan? _endpointing;
    private TimeSpan? _understanding;
    private TimeSpan? _execution;
    private Understood? _understood;

    /// <summary>UUIDv7.</summary>
    public Guid Id => id;

    /// <summary>What opened it.</summary>
    public VoiceActivation Activation => activation;

    /// <summary>Where it stands.</summary>
    public VoiceStage Stage { get; private set; } = VoiceStage.Listening;

    /// <summary>When it got there, monotonic.</summary>
    public TimeSpan Since { get; private set; }

    /// <summary>The microphone is open.</summary>
    public VoiceSessionEvent Listen(TimeSpan at) => Move(VoiceStage.Listening, at);

    /// <summary>A sentence was typed.</summary>
    public VoiceSessionEvent Read(TimeSpan at) => Hear(at, at, endpointing: null);

    /// <summary>An utterance is over; the recogniser's work since then counts as understanding.</summary>
    public VoiceSessionEvent Hear(TimeSpan at, Utterance utterance) => Hear(
        at, utterance.EndedAt < at ? utterance.EndedAt : at, utterance.EndedAt - utterance.SpeechEndedAt);

    private VoiceSessionEvent Hear(TimeSpan at, TimeSpan overAt, TimeSpan? endpointing)
    {
        (_heardAt, _endpointing, _understanding, _execution, _understood) = (overAt, endpointing, null, null, null);
        return Move(VoiceStage.Heard, at);
    }

    /// <summary>The interpreters are done.</summary>
    public VoiceSessionEvent Understand(Understood understood, TimeSpan at)
    {
        (_understood, _understanding) = (understood, at - _heardAt);
        return Move(VoiceStage.Understood, at);
    }

    /// <summary>The driver is asked.</summary>
    public VoiceSessionEvent Ask(TimeSpan at) => Move(VoiceStage.Asking, at);

    /// <summary>Commands are on their way.</summary>
    public VoiceSessionEvent Execute(TimeSpan at)
    {
        _sentAt = at;
        return Move(VoiceStage.Executing, at);
    }

    /// <summary>The ECU has answered, or not.</summary>
    public void Executed(TimeSpan at) => _execution = at - _sentAt;

    /// <summary>It is over.</summary>
    public VoiceSessionEvent Finish(VoiceEndReason end, string? reason, TimeSpan at) => Move(VoiceStage.Done, at) with { End = end, Reason = reason };

    private VoiceSessionEvent Move(VoiceStage stage, TimeSpan at)
    {
        (Stage, Since) = (stage, at);
        return new VoiceSessionEvent
        {
            SessionId = id, Stage = stage, Activation = activation, At = at,
            Commands = [.. _understood?.Commands.Select(static command => command.Definition.Name) ?? []],
            By = _understood?.By, Language = _understood?.Language, Transcript = _understood?.Transcript,
            Endpointing = _endpointing, Understanding = _understanding, Execution = _execution,
        };
    }
}
