using System.Buffers;
using System.Globalization;
using System.Text;
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
    /// <summary>Reads one; null when the message is none (availability and other messages that are not stored and forwarded).</summary>
    public static CloudEvent? Of(MqttApplicationMessage message)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in message.UserProperties ?? [])
        {
            attributes[property.Name] = Encoding.UTF8.GetString(property.ValueBuffer.Span);
        }

        return Guid.TryParse(attributes.GetValueOrDefault("id"), out var id)
            && long.TryParse(attributes.GetValueOrDefault("sequence"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && DateTimeOffset.TryParse(attributes.GetValueOrDefault("time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && attributes.TryGetValue("source", out var source) && attributes.TryGetValue("type", out var type)
            && attributes.TryGetValue("stream", out var stream) && attributes.TryGetValue("epoch", out var epoch)
                ? new CloudEvent(id, source, epoch, stream, sequence, type, time, message.Topic ?? "", message.Payload.ToArray())
                : null;
    }
}
