using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>The one session there may be, and who is told about it. Used by the conversation's loop.</summary>
internal sealed class SessionDesk(IVoiceSink[] sinks, TimeProvider time)
{
    /// <summary>The session that runs; null when none does.</summary>
    public VoiceSession? Session { get; private set; }

    /// <summary>Something is being understood or done: nothing new is begun before it is over.</summary>
    public bool IsBusy => Session is { Stage: VoiceStage.Heard or VoiceStage.Understood or VoiceStage.Executing };

    /// <summary>Opens a session.</summary>
    public Guid Open(VoiceActivation activation)
    {
        Session = new VoiceSession(Guid.CreateVersion7(time.GetUtcNow()), activation);
        return Session.Id;
    }

    /// <summary>Tells of the stage that the session has reached.</summary>
    public void Publish(Func<VoiceSession, TimeSpan, VoiceSessionEvent> move) => Publish(move(Session!, time.MonotonicNow()));

    /// <summary>Ends the session, if one runs.</summary>
    /// <returns>The last that was told of it; null when none ran.</returns>
    public VoiceSessionEvent? Close(VoiceEndReason end, string? reason)
    {
        var finished = Session?.Finish(end, reason, time.MonotonicNow());
        if (finished is not null)
        {
            Publish(finished);
        }

        Session = null;
        return finished;
    }

    private void Publish(VoiceSessionEvent session)
    {
        foreach (var sink in sinks)
        {
            sink.Publish(session);
        }
    }
}
