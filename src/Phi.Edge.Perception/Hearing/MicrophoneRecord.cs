using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Hearing;

/// <summary>What a microphone has done so far. Written by its loop, read by anyone.</summary>
internal sealed class MicrophoneRecord(string name)
{
    private readonly Lock _gate = new();
    private MicrophoneState _state = MicrophoneState.Starting;
    private string? _problem;
    private TimeSpan? _lastAt;
    private long _samples;
    private long _gaps;
    private int _restarts;

    public MicrophoneStatus Snapshot()
    {
        lock (_gate)
        {
            return new MicrophoneStatus(name, _state, _samples, _gaps, _restarts, _lastAt, _problem);
        }
    }

    /// <returns>True when it had not been streaming.</returns>
    public bool Delivered(int samples, TimeSpan capturedAt, bool afterGap)
    {
        lock (_gate)
        {
            var changed = _state != MicrophoneState.Streaming;
            (_state, _problem, _lastAt) = (MicrophoneState.Streaming, null, capturedAt);
            _samples += samples;
            _gaps += afterGap ? 1 : 0;
            return changed;
        }
    }

    public void Retrying(string problem)
    {
        lock (_gate)
        {
            (_state, _problem) = (MicrophoneState.Retrying, problem);
            _restarts++;
        }
    }

    public void Ended()
    {
        lock (_gate)
        {
            (_state, _problem) = (MicrophoneState.Ended, null);
        }
    }
}
