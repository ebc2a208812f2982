using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Phi.Edge.Inference.Prompt;

/// <summary>JSON with a space after commas and colons, as Python writes it and the models have seen it.</summary>
internal static class SpacedJson
{
    private static readonly JsonSerializerOptions Scalars = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject members:
                text.Append('{');
                foreach (var (index, member) in members.Index())
                {
                    text.Append(index == 0 ? "" : ", ").Append(JsonValue.Create(member.Key).ToJsonString(Scalars)).Append(": ");
                    Write(member.Value, text);
                }

                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                foreach (var (index, item) in items.Index())
                {
                    text.Append(index == 0 ? "" : ", ");
                    Write(item, text);
                }

                text.Append(']');
                break;
            default:
                text.Append(node?.ToJsonString(Scalars) ?? "null");
                break;
        }
    }
}
