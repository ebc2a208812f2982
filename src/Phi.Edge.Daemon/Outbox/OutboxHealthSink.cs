using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>The latest health report to the cloud.</summary>
internal sealed class OutboxHealthSink(IOutbox outbox, Topics topics, TimeProvider time) : IHealthSink
{
    public void Publish(HealthReport report) => _ = outbox.Append(new OutboxMessage
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        Class = MessageClass.State,
        Stream = "health",
        CoalesceKey = "health",
        Topic = topics.Health,
        Type = Topics.HealthTopic.EventType,
        Payload = JsonSerializer.SerializeToUtf8Bytes(report, WireJson.Default.HealthReport),
    });
}
