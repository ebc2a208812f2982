using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Perception.Recording;

namespace Phi.Edge.Daemon.Road;

/// <summary>Hands what the road pipeline saw and showed to the recorder (<c>--record</c>).</summary>
internal sealed class RoadRecordingObserver(RoadRecorder recorder) : IRoadObserver
{
    public void Observe(Frame frame, ReadOnlySpan<TrackedSign> signs, in RoadState state, in AlertEvent? shown) =>
        recorder.Write(frame, signs, state, shown?.Level ?? AlertLevel.None, shown?.Kind);
}
