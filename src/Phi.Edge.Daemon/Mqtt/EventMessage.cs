using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MQTTnet;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>
/// Builds MQTT messages as CloudEvents 1.0 in binary mode: the payload is the data, the attributes are user properties of the same
/// name (CloudEvents MQTT protocol binding 1.0, section 3.1).
/// </summary>
internal sealed class EventMessage(Topics topics, TimeProvider time)
{
    /// <summary>CloudEvents <c>datacontenttype</c>.</summary>
    public const string ContentType = "application/json";

    /// <summary>CloudEvents <c>source</c>.</summary>
    public string Source { get; } = $"/phi-edge/{topics.VehicleId}";

    /// <param name="definition">The row of the topic table.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="id">CloudEvents <c>id</c>.</param>
    /// <param name="data">The message.</param>
    /// <param name="type">How it becomes JSON.</param>
    /// <param name="subject">CloudEvents <c>subject</c>; null for none.</param>
    /// <param name="age">How long it has waited: that much less time to live.</param>
    public MqttApplicationMessage Create<T>(
        TopicDefinition definition, string topic, Guid id, T data, JsonTypeInfo<T> type, string? subject = null, TimeSpan age = default) => new()
        {
            Topic = topic,
            Payload = new(JsonSerializer.SerializeToUtf8Bytes(data, type)),
            PayloadFormatIndicator = MqttPayloadFormatIndicator.CharacterData,
            ContentType = ContentType,
            QualityOfServiceLevel = (MqttQualityOfServiceLevel)definition.QualityOfService,
            Retain = definition.Retain,
            MessageExpiryInterval = definition.Expiry is { } expiry ? (uint)Math.Max(1, (expiry - age).TotalSeconds) : 0,
            UserProperties = Attributes(definition, id, subject),
        };

    /// <summary>The attributes as user properties.</summary>
    public List<MqttUserProperty> Attributes(TopicDefinition definition, Guid id, string? subject, bool timed = true)
    {
        var properties = new List<MqttUserProperty>(6)
        {
            Property("specversion", "1.0"),
            Property("id", id.ToString()),
            Property("source", Source),
            Property("type", definition.EventType!),
        };
        if (timed)
        {
            properties.Add(Property("time", time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'")));
        }

        if (subject is not null)
        {
            properties.Add(Property("subject", subject));
        }

        return properties;
    }

    private static MqttUserProperty Property(string name, string value) => new(name, System.Text.Encoding.UTF8.GetBytes(value));
}
