using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Perception.Recording;

/// <summary>One entry of the recorder's queue; used again and again.</summary>
internal sealed class RecordedFrame
{
    private ImagePoint[] _landmarks = new ImagePoint[478];
    private int _count;

    public Frame? Frame { get; private set; }

    public DriverState State { get; private set; }

    public AlertLevel Level { get; private set; }

    public AlertKind? Shown { get; private set; }

    public ReadOnlySpan<ImagePoint> Landmarks => _landmarks.AsSpan(0, _count);

    public void Fill(Frame frame, ReadOnlySpan<ImagePoint> landmarks, in DriverState state, AlertLevel level, AlertKind? shown)
    {
        if (_landmarks.Length < landmarks.Length)
            _landmarks = new ImagePoint[landmarks.Length];
        landmarks.CopyTo(_landmarks);
        _count = landmarks.Length;
        (Frame, State, Level, Shown) = (frame.Share(), state, level, shown);
    }

    public void Clear()
    {
        Frame?.Dispose();
        Frame = null;
    }
}
