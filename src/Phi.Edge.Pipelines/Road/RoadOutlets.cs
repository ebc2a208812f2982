using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Pipelines.Road;

/// <summary>All that want to know of the road.</summary>
public sealed class RoadOutlets(IEnumerable<IRoadStateSink> states, IEnumerable<ISignSink> signs, IEnumerable<IRoadObserver> observers)
{
    private readonly IRoadStateSink[] _states = [.. states];
    private readonly ISignSink[] _signs = [.. signs];
    private readonly IRoadObserver[] _observers = [.. observers];

    internal void Publish(in RoadState state)
    {
        foreach (var sink in _states)
        {
            sink.Publish(in state);
        }
    }

    internal void Publish(SignReport sign)
    {
        foreach (var sink in _signs)
        {
            sink.Publish(sign);
        }
    }

    internal void Observe(Frame frame, ReadOnlySpan<TrackedSign> signs, in RoadState state, AlertDesk desk)
    {
        if (_observers.Length == 0)
        {
            return;
        }

        var shown = desk.Shown;
        foreach (var observer in _observers)
        {
            observer.Observe(frame, signs, in state, in shown);
        }
    }
}
