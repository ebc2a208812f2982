using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using MQTTnet;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>
/// Stored messages as MQTT messages: CloudEvents 1.0 in binary or structured mode, with the extensions <c>sequence</c> (CloudEvents sequence
/// extension), <c>stream</c> and <c>epoch</c>: numbers of a stream rise by one within an epoch, so that a consumer sees what is missing.
/// </summary>
internal sealed class CloudMessages(CloudClientSettings settings, EventMessage events, IOptions<CloudOptions> options)
{
    /// <summary>Content type of structured mode.</summary>
    public const string Structured = "application/cloudevents+json";

    // Fixed header, attributes and their names, on the safe side.
    private const int Overhead = 360;

    private readonly CloudAttributes _attributes = new(events.Source);

    /// <summary>Bytes it takes on the wire, about.</summary>
    public int SizeOf(OutboxEntry entry) =>
        PayloadSize(entry) + Encoding.UTF8.GetByteCount(settings.TopicOf(entry.Topic)) + events.Source.Length + Overhead;

    public MqttApplicationMessage Create(OutboxEntry entry) => options.Value.Events == CloudEventsMode.Structured
        ? New(entry, Structured, Envelope(entry), [])
        : New(entry, entry.ContentType, entry.Payload, _attributes.Of(entry));

    private static bool IsJson(OutboxEntry entry) => entry.ContentType == EventMessage.ContentType;

    private MqttApplicationMessage New(OutboxEntry entry, string contentType, byte[] payload, List<MqttUserProperty> properties) => new()
    {
        Topic = settings.TopicOf(entry.Topic),
        Payload = new(payload),
        PayloadFormatIndicator = IsJson(entry) || contentType == Structured ? MqttPayloadFormatIndicator.CharacterData : MqttPayloadFormatIndicator.Unspecified,
        ContentType = contentType,
        QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce,
        UserProperties = properties,
    };

    // What is not JSON becomes base64 in structured mode.
    private int PayloadSize(OutboxEntry entry) =>
        options.Value.Events == CloudEventsMode.Structured && !IsJson(entry) ? entry.Payload.Length * 4 / 3 : entry.Payload.Length;

    private IEnumerable<(string Name, string Value)> Attributes(OutboxEntry entry)
    {
        yield return ("specversion", "1.0");
        yield return ("id", entry.Id.ToString());
        yield return ("source", events.Source);
        yield return ("type", entry.Type ?? CloudAttributes.Untyped);
        yield return ("time", entry.Created.UtcDateTime.ToString(CloudAttributes.TimeFormat, CultureInfo.InvariantCulture));
        yield return ("stream", entry.Stream);
        yield return ("sequence", entry.Sequence.ToString(CultureInfo.InvariantCulture));
        yield return ("epoch", entry.Epoch.ToString("N"));
        if (entry.Subject is { } subject)
        {
            yield return ("subject", subject);
        }
    }

    // CloudEvents JSON format 1.0.2, section 3.
    private byte[] Envelope(OutboxEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(entry.Payload.Length + Overhead);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        foreach (var (name, value) in Attributes(entry))
        {
            json.WriteString(name, value);
        }

        json.WriteString("datacontenttype", entry.ContentType);
        if (IsJson(entry))
        {
            json.WritePropertyName("data");
            json.WriteRawValue(entry.Payload);
        }
        else
        {
            json.WriteBase64String("data_base64", entry.Payload);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
