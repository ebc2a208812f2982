using System.Text;
using System.Text.Json;

namespace Phi.Edge.Daemon.Commands;

/// <summary>One JSON object per line. A payload that is not JSON becomes a string.</summary>
internal sealed class JsonWatchPrinter(TextWriter output) : IWatchPrinter
{
    public void Print(DateTimeOffset receivedAt, string topic, ReadOnlyMemory<byte> payload, bool retained)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("receivedAt", receivedAt.UtcDateTime);
            json.WriteString("topic", topic);
            json.WriteBoolean("retained", retained);
            json.WritePropertyName("payload");
            WritePayload(json, payload);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
        output.Flush();
    }

    private static void WritePayload(Utf8JsonWriter json, ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            document.RootElement.WriteTo(json);
        }
        catch (JsonException)
        {
            json.WriteStringValue(Encoding.UTF8.GetString(payload.Span));
        }
    }
}
