using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MQTTnet;

namespace Phi.Edge.Daemon.Cloud.Sim;

/// <summary>A numbered message of a car, as a cloud sees it.</summary>
/// <param name="Id">The same each time it is delivered.</param>
/// <param name="Source">The car.</param>
/// <param name="Epoch">The car's database.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Sequence">Number in the stream, rising by one within an epoch.</param>
/// <param name="Type">CloudEvents type.</param>
/// <param name="Time">When it was stored in the car, UTC.</param>
/// <param name="Topic">Topic.</param>
/// <param name="Payload">Content.</param>
internal sealed record CloudEvent(
    Guid Id, string Source, string Epoch, string Stream, long Sequence, string Type, DateTimeOffset Time, string Topic, byte[] Payload)
{
    /// <summary>Reads one, in binary or structured mode; null when the message is none (availability, and whatever others send).</summary>
    public static CloudEvent? Of(MqttApplicationMessage message)
    {
        var payload = message.Payload.ToArray();
        var attributes = (message.UserProperties ?? []).ToLookup(p => p.Name, p => Encoding.UTF8.GetString(p.ValueBuffer.Span), StringComparer.Ordinal);
        return attributes.Contains("specversion")
            ? Of(name => attributes[name].FirstOrDefault(), message.Topic ?? "", payload)
            : Structured(message.Topic ?? "", payload);
    }

    private static CloudEvent? Structured(string topic, byte[] payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("specversion", out _))
            {
                return null;
            }

            byte[] data = root.TryGetProperty("data", out var value) ? Encoding.UTF8.GetBytes(value.GetRawText())
                : root.TryGetProperty("data_base64", out var text) && text.TryGetBytesFromBase64(out var bytes) ? bytes : [];
            return Of(
                name => root.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null, topic, data);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CloudEvent? Of(Func<string, string?> attribute, string topic, byte[] payload) =>
        Guid.TryParse(attribute("id"), out var id)
        && long.TryParse(attribute("sequence"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && DateTimeOffset.TryParse(attribute("time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && attribute("source") is { } source && attribute("type") is { } type && attribute("stream") is { } stream && attribute("epoch") is { } epoch
            ? new CloudEvent(id, source, epoch, stream, sequence, type, time, topic, payload)
            : null;
}
