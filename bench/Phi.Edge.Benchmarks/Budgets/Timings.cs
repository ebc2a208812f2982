using System.Diagnostics;

namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>Wall-clock and processor time of one piece of work, many times over; in milliseconds. Allocates nothing while it measures.</summary>
internal sealed class Timings(int capacity)
{
    private double _processor;
    private long _wall;

    public Samples Wall { get; } = new(capacity);

    public Samples Processor { get; } = new(capacity);

    public void Start() => (_processor, _wall) = (ThreadClock.Milliseconds(), Stopwatch.GetTimestamp());

    public void Stop()
    {
        Wall.Add(Stopwatch.GetElapsedTime(_wall).TotalMilliseconds);
        Processor.Add(ThreadClock.Milliseconds() - _processor);
    }

    public void Time(Action work)
    {
        Start();
        work();
        Stop();
    }
}
