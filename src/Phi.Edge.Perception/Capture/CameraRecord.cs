using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>What a camera has done so far. Written by its loop, read by anyone.</summary>
internal sealed class CameraRecord(string name)
{
    private readonly Lock _gate = new();
    private CameraState _state = CameraState.Starting;
    private string? _problem;
    private TimeSpan? _lastFrameAt;
    private long _frames;
    private long _dropped;
    private int _restarts;

    public bool IsStreaming
    {
        get
        {
            lock (_gate)
            {
                return _state == CameraState.Streaming;
            }
        }
    }

    public CameraStatus Snapshot()
    {
        lock (_gate)
        {
            return new CameraStatus(name, _state, _frames, _restarts, _lastFrameAt, _problem) { Dropped = _dropped };
        }
    }

    public void Delivered(TimeSpan capturedAt)
    {
        lock (_gate)
        {
            (_state, _problem, _lastFrameAt) = (CameraState.Streaming, null, capturedAt);
            _frames++;
        }
    }

    public void Dropped()
    {
        lock (_gate)
        {
            _dropped++;
        }
    }

    public void Retrying(string problem)
    {
        lock (_gate)
        {
            (_state, _problem) = (CameraState.Retrying, problem);
            _restarts++;
        }
    }

    public void Ended()
    {
        lock (_gate)
        {
            (_state, _problem) = (CameraState.Ended, null);
        }
    }
}
