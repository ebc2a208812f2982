using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Perception.Recording;

/// <summary>A frame of the cabin camera with the driver's state.</summary>
internal sealed class DriverFrame : RecordedFrame
{
    private ImagePoint[] _landmarks = new ImagePoint[478];
    private int _count;

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
        (State, Level, Shown) = (state, level, shown);
        Keep(frame);
    }

    public override void Paint(Mat picture) => OverlayPainter.Paint(picture, this);
}
