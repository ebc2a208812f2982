using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>Collects what belongs to each spoken line: all that comes until the next line is said. Thread-safe.</summary>
internal sealed class VoiceLog(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<VoiceTurn> _turns = [];
    private bool _listening;

    /// <summary>The lines said so far.</summary>
    public IReadOnlyList<VoiceTurn> Turns
    {
        get
        {
            lock (_gate)
            {
                return [.. _turns];
            }
        }
    }

    /// <summary>The microphone is open for the driver.</summary>
    public bool IsListening
    {
        get
        {
            lock (_gate)
            {
                return _listening;
            }
        }
    }

    /// <summary>A line begins to be heard; what comes from now on belongs to it.</summary>
    public void Begin(DriverLine line, TimeSpan at)
    {
        lock (_gate)
        {
            _turns.Add(new VoiceTurn(line, at));
        }
    }

    /// <summary>The line's last sound was heard.</summary>
    public void End(TimeSpan at) => Change(turn => turn with { SpokenTo = at });

    /// <summary>A session has reached a stage.</summary>
    public void Add(VoiceSessionMessage session)
    {
        lock (_gate)
        {
            _listening = session.Stage is VoiceStage.Listening;
        }

        var decided = session.Stage is VoiceStage.Done or VoiceStage.Asking;
        var at = Monotonic(session.At);
        if (session.Stage != VoiceStage.Listening)
            Change(turn => turn with { Session = session, DecidedAt = turn.DecidedAt ?? (decided ? at : null) });
    }

    /// <summary>The daemon says something.</summary>
    public void Add(VoiceResponseMessage response) => Change(turn => turn with { Response = response });

    /// <summary>A command is on its way to the ECU.</summary>
    public void Add(CommandRequestMessage request)
    {
        var at = Monotonic(request.At);
        Change(turn => turn with { Request = request, DecidedAt = at });
    }

    private void Change(Func<VoiceTurn, VoiceTurn> change)
    {
        lock (_gate)
        {
            if (_turns.Count > 0)
                _turns[^1] = change(_turns[^1]);
        }
    }

    private TimeSpan Monotonic(DateTimeOffset utc) => time.MonotonicNow() - (time.GetUtcNow() - utc);
}
