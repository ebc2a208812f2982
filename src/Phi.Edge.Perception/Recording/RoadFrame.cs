using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Perception.Recording;

/// <summary>A frame of the road camera with the signs that are followed and the state of the road.</summary>
internal sealed class RoadFrame : RecordedFrame
{
    private TrackedSign[] _signs = new TrackedSign[16];
    private int _count;

    public RoadState State { get; private set; }

    public AlertLevel Level { get; private set; }

    public AlertKind? Shown { get; private set; }

    public ReadOnlySpan<TrackedSign> Signs => _signs.AsSpan(0, _count);

    public void Fill(Frame frame, ReadOnlySpan<TrackedSign> signs, in RoadState state, AlertLevel level, AlertKind? shown)
    {
        if (_signs.Length < signs.Length)
            _signs = new TrackedSign[signs.Length];
        signs.CopyTo(_signs);
        _count = signs.Length;
        (State, Level, Shown) = (state, level, shown);
        Keep(frame);
    }

    public override void Paint(Mat picture) => RoadOverlayPainter.Paint(picture, this);
}
