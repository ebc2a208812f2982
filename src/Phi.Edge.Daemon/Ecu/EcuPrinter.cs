using System.Text;
using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Ecu;

/// <summary>One line per command, for people or for programs.</summary>
internal sealed class EcuPrinter(TextWriter output, bool json)
{
    public void Print(EcuEvent done)
    {
        output.WriteLine(json ? Json(done) : Text(done));
        output.Flush();
    }

    private static string Text(EcuEvent done)
    {
        var reply = done.Reply;
        var line = new StringBuilder($"{done.At:HH:mm:ss.fff} {done.Request.Command}");
        line.Append(Join(" ", done.Request.Parameters)).Append(" -> ").Append(reply is null ? "silent" : WireJson.NameOf(reply.Status));
        line.Append(reply?.Reason is { } reason ? $" ({reason})" : "").Append(done.Repeated ? " (repeated: done once)" : "");
        line.Append(reply?.Values is { } values ? Join(" | ", values) : "");
        return string.Concat(line.ToString().Where(c => !char.IsControl(c))); // what comes over the wire must not rewrite the terminal
    }

    private static string Join(string start, IReadOnlyDictionary<string, SignalValue> values) =>
        values.Count == 0 ? "" : start + string.Join(' ', values.Select(pair => $"{pair.Key}={pair.Value}"));

    private static string Json(EcuEvent done)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("at", done.At.UtcDateTime);
            writer.WriteBoolean("repeated", done.Repeated);
            writer.WritePropertyName("request");
            JsonSerializer.Serialize(writer, done.Request, WireJson.Default.CommandRequestMessage);
            if (done.Reply is { } reply)
            {
                writer.WritePropertyName("reply");
                JsonSerializer.Serialize(writer, reply, WireJson.Default.CommandReplyMessage);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
