using System.Text.Json;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>The latest health report to the cloud: now and then, and at once when a part gets better or worse. Used by one thread.</summary>
internal sealed class OutboxHealthSink(IOutbox outbox, Topics topics, IOptions<OutboxOptions> options, TimeProvider time) : IHealthSink
{
    private TimeSpan? _next;
    private HealthReport? _last;

    public void Publish(HealthReport report)
    {
        var now = time.MonotonicNow();
        if (_next is { } next && now < next && _last!.Components.SequenceEqual(report.Components, ComponentStatusComparer.Instance))
        {
            return;
        }

        (_next, _last) = (now + options.Value.HealthEvery, report);
        var id = Guid.CreateVersion7(time.GetUtcNow());
        _ = outbox.Append(MessageClass.State, () => new OutboxMessage
        {
            Id = id,
            Class = MessageClass.State,
            Stream = "health",
            CoalesceKey = "health",
            Topic = topics.Health,
            Type = Topics.HealthTopic.EventType,
            Payload = JsonSerializer.SerializeToUtf8Bytes(report, WireJson.Default.HealthReport),
        });
    }
}
