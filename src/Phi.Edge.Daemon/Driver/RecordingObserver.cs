using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Perception.Recording;

namespace Phi.Edge.Daemon.Driver;

/// <summary>Hands what the pipeline saw and showed to the recorder (<c>--record</c>).</summary>
internal sealed class RecordingObserver(VideoRecorder recorder) : IDriverObserver
{
    public void Observe(Frame frame, ReadOnlySpan<ImagePoint> landmarks, in DriverState state, in AlertEvent? shown) =>
        recorder.Write(frame, landmarks, state, shown?.Level ?? AlertLevel.None, shown?.Kind);
}
