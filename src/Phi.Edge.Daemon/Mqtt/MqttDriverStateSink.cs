using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Driver states to the dashboard: so many per second, and at once when the condition or the degradation changes. Used by one thread.</summary>
internal sealed class MqttDriverStateSink(OutgoingQueue queue, IOptions<MqttOptions> options, TimeProvider time) : IDriverStateSink
{
    private readonly TimeSpan _interval = TimeSpan.FromSeconds(1 / options.Value.DriverStateRate);
    private TimeSpan? _next;
    private DriverCondition _condition;
    private MonitoringDegradation _degradation;

    public void Publish(in DriverState state)
    {
        var now = time.MonotonicNow();
        var changed = state.Condition != _condition || state.Degradation != _degradation;
        if (_next is { } next && now < next && !changed)
        {
            return;
        }

        // From the slot, not from now: frames do not fall on the interval, and the rate would sink below what was asked for.
        _next = _next is { } due && !changed && now - due < _interval ? due + _interval : now + _interval;
        (_condition, _degradation) = (state.Condition, state.Degradation);
        queue.Post(state);
    }
}
