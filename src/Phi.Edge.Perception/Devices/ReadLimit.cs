namespace Phi.Edge.Perception.Devices;

/// <summary>The time limit and the cancellation of one read from a program; disposing lifts both.</summary>
internal readonly ref struct ReadLimit(ITimer timer, CancellationTokenRegistration cancellation)
{
    public void Dispose()
    {
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        cancellation.Dispose();
    }
}
