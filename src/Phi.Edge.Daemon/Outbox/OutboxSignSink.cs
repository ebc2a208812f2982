using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Road;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>
/// Signs to the cloud. Distances, places and the time between first and last sight stay in the car: two of them would tell how fast it went,
/// and nothing about speed is stored.
/// </summary>
internal sealed class OutboxSignSink(IOutbox outbox, RoadMessageFactory road, Topics topics, TimeProvider time) : ISignSink
{
    public void Publish(SignReport sign)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        _ = outbox.Append(MessageClass.Event, () => new OutboxMessage
        {
            Id = id,
            Class = MessageClass.Event,
            Stream = "signs",
            Topic = topics.SignSeen,
            Type = RoadTopics.SignSeen.EventType,
            Subject = WireJson.NameOf(sign.Identity.Kind),
            Payload = JsonSerializer.SerializeToUtf8Bytes(Anonymous(road.Create(id, sign)), WireJson.Default.SignMessage),
        });
    }

    private static SignMessage Anonymous(SignMessage sign) =>
        sign with { FirstSeen = sign.LastSeen, DistanceM = null, Box = null, Latitude = null, Longitude = null };
}
