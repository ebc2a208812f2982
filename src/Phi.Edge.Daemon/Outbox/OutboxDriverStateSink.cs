using System.Text.Json;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>The latest driver state to the cloud: now and then, and at once when the condition changes. Used by one thread.</summary>
internal sealed class OutboxDriverStateSink(
    IOutbox outbox, DriverStateMessageFactory drivers, Topics topics, IOptions<OutboxOptions> options, TimeProvider time) : IDriverStateSink
{
    private TimeSpan? _next;
    private DriverCondition _condition;
    private MonitoringDegradation _degradation;

    public void Publish(in DriverState state)
    {
        var now = time.MonotonicNow();
        if (_next is { } next && now < next && state.Condition == _condition && state.Degradation == _degradation)
        {
            return;
        }

        (_next, _condition, _degradation) = (now + options.Value.DriverStateEvery, state.Condition, state.Degradation);
        var (id, current) = (Guid.CreateVersion7(time.GetUtcNow()), state);
        _ = outbox.Append(MessageClass.State, () => new OutboxMessage
        {
            Id = id,
            Class = MessageClass.State,
            Stream = "driver-state",
            CoalesceKey = "driver",
            Topic = topics.DriverState,
            Type = Topics.DriverStateTopic.EventType,
            Payload = JsonSerializer.SerializeToUtf8Bytes(drivers.Create(current, now), WireJson.Default.DriverStateMessage),
        });
    }
}
