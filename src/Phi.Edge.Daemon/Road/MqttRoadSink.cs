using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Road;

/// <summary>Signs and the road's state to the dashboard: the state so many times per second, and at once when it changes. Used by one thread.</summary>
internal sealed class MqttRoadSink(OutgoingQueue queue, IOptions<MqttOptions> options, TimeProvider time) : IRoadStateSink, ISignSink
{
    private readonly TimeSpan _interval = TimeSpan.FromSeconds(1 / options.Value.RoadStateRate);
    private TimeSpan? _next;
    private RoadState _last;

    public void Publish(SignReport sign) => queue.Post(sign);

    public void Publish(in RoadState state)
    {
        var now = time.MonotonicNow();
        if (_next is { } next && now < next && !Changed(state))
        {
            return;
        }

        (_next, _last) = (now + _interval, state);
        queue.Post(state);
    }

    private bool Changed(in RoadState state) =>
        state.Limit != _last.Limit || state.Sight != _last.Sight || state.OverspeedOff != _last.OverspeedOff || !ReferenceEquals(state.LastSigns, _last.LastSigns);
}
