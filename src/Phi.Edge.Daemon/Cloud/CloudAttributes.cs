using System.Globalization;
using System.Text;
using MQTTnet.Packets;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>The attributes of stored messages as MQTT 5 user properties. What repeats is made once. Used by one task.</summary>
internal sealed class CloudAttributes(string source)
{
    /// <summary>Type of a message that has none.</summary>
    public const string Untyped = "edge.phi.message.v1";

    /// <summary>RFC 3339 with milliseconds, UTC.</summary>
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private const int IdLength = 36;
    private const int TimeLength = 24;
    private const int LongestNumber = 20;

    // Types and streams are few; a defect that made one of each message must not fill the memory.
    private const int MostKnown = 64;

    private readonly MqttUserProperty _version = Property("specversion", "1.0");
    private readonly MqttUserProperty _source = Property("source", source);
    private readonly Dictionary<string, MqttUserProperty> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MqttUserProperty> _streams = new(StringComparer.Ordinal);
    private (Guid Value, MqttUserProperty Property)? _epoch;

    public List<MqttUserProperty> Of(OutboxEntry entry)
    {
        var text = new byte[IdLength + TimeLength + LongestNumber];
        entry.Id.TryFormat(text, out _);
        entry.Created.UtcDateTime.TryFormat(text.AsSpan(IdLength), out _, TimeFormat, CultureInfo.InvariantCulture);
        entry.Sequence.TryFormat(text.AsSpan(IdLength + TimeLength), out var digits, default, CultureInfo.InvariantCulture);
        var properties = new List<MqttUserProperty>(9)
        {
            _version,
            new("id", text.AsMemory(0, IdLength)),
            _source,
            Known(_types, "type", entry.Type ?? Untyped),
            new("time", text.AsMemory(IdLength, TimeLength)),
            Known(_streams, "stream", entry.Stream),
            new("sequence", text.AsMemory(IdLength + TimeLength, digits)),
            Epoch(entry.Epoch),
        };
        if (entry.Subject is { } subject)
        {
            properties.Add(Property("subject", subject));
        }

        return properties;
    }

    private static MqttUserProperty Known(Dictionary<string, MqttUserProperty> known, string name, string value)
    {
        if (known.TryGetValue(value, out var property))
        {
            return property;
        }

        if (known.Count >= MostKnown)
        {
            known.Clear();
        }

        return known[value] = Property(name, value);
    }

    private static MqttUserProperty Property(string name, string value) => new(name, Encoding.UTF8.GetBytes(value));

    private MqttUserProperty Epoch(Guid epoch)
    {
        if (_epoch is not { } known || known.Value != epoch)
        {
            _epoch = known = (epoch, Property("epoch", epoch.ToString("N")));
        }

        return known.Property;
    }
}
