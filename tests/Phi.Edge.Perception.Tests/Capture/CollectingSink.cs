using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Tests.Capture;

internal sealed class CollectingSink : IFrameSink, IHeartbeat
{
    private int _frames;
    private int _beats;

    public int Frames => Volatile.Read(ref _frames);

    public int Beats => Volatile.Read(ref _beats);

    public Action<Frame>? OnFrame { get; init; }

    public void Post(Frame frame)
    {
        OnFrame?.Invoke(frame);
        frame.Dispose();
        Interlocked.Increment(ref _frames);
    }

    public void Beat() => Interlocked.Increment(ref _beats);
}
