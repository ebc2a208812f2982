using System.Globalization;
using System.Text;
using MQTTnet;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>
/// Stored messages as MQTT messages: CloudEvents 1.0 in binary mode, with the extensions <c>sequence</c> (CloudEvents sequence extension),
/// <c>stream</c> and <c>epoch</c>: numbers of a stream rise by one within an epoch, so that a consumer sees what is missing.
/// </summary>
internal sealed class CloudMessages(CloudClientSettings settings, EventMessage events)
{
    // Fixed header, property lengths and names, on the safe side.
    private const int Overhead = 320;

    /// <summary>Bytes it takes on the wire, about.</summary>
    public int SizeOf(OutboxEntry entry) => entry.Payload.Length + Encoding.UTF8.GetByteCount(entry.Topic) + events.Source.Length + Overhead;

    public MqttApplicationMessage Create(OutboxEntry entry) => new()
    {
        Topic = settings.TopicOf(entry.Topic),
        Payload = new(entry.Payload),
        PayloadFormatIndicator = entry.ContentType == EventMessage.ContentType ? MqttPayloadFormatIndicator.CharacterData : MqttPayloadFormatIndicator.Unspecified,
        ContentType = entry.ContentType,
        QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce,
        UserProperties = Attributes(entry),
    };

    private List<MqttUserProperty> Attributes(OutboxEntry entry)
    {
        var attributes = new List<MqttUserProperty>(9)
        {
            Property("specversion", "1.0"),
            Property("id", entry.Id.ToString()),
            Property("source", events.Source),
            Property("type", entry.Type ?? "edge.phi.message.v1"),
            Property("time", entry.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
            Property("stream", entry.Stream),
            Property("sequence", entry.Sequence.ToString(CultureInfo.InvariantCulture)),
            Property("epoch", entry.Epoch.ToString("N")),
        };
        if (entry.Subject is { } subject)
        {
            attributes.Add(Property("subject", subject));
        }

        return attributes;
    }

    private static MqttUserProperty Property(string name, string value) => new(name, Encoding.UTF8.GetBytes(value));
}
