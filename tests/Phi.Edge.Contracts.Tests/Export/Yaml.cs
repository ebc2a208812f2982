using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Phi.Edge.Contracts.Tests.Export;

/// <summary>Writes JSON as YAML in block style; texts always in double quotes, so that none is taken for something else.</summary>
internal static class Yaml
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonObject document, string comment)
    {
        var text = new StringBuilder().Append("# ").Append(comment).Append('\n');
        Members(text, document, 0);
        return text.ToString();
    }

    private static void Members(StringBuilder text, JsonObject value, int depth)
    {
        foreach (var (name, member) in value)
        {
            text.Append(' ', depth).Append(name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && char.IsAsciiLetter(name[0]) ? name : Quoted(name)).Append(':');
            Value(text, member, depth + 2);
        }
    }

    private static void Value(StringBuilder text, JsonNode? value, int depth)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } members:
                text.Append('\n');
                Members(text, members, depth);
                break;
            case JsonArray { Count: > 0 } items when items.All(item => item is JsonValue):
                text.Append(" [").AppendJoin(", ", items.Select(item => item!.ToJsonString(Plain))).Append("]\n");
                break;
            case JsonArray { Count: > 0 } items:
                text.Append('\n');
                foreach (var item in items)
                {
                    Item(text, (JsonObject)item!, depth);
                }

                break;
            default:
                text.Append(' ').Append(value?.ToJsonString(Plain) ?? "null").Append('\n');
                break;
        }
    }

    // Its first member stands beside the dash.
    private static void Item(StringBuilder text, JsonObject item, int depth)
    {
        var at = text.Length;
        Members(text, item, depth + 2);
        text[at + depth] = '-';
    }

    private static string Quoted(string name) => JsonSerializer.Serialize(name, Plain);
}
