using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Export;

/// <summary>JSON schemas (draft 7, as AsyncAPI 3.0 has it) of the messages, from the types that are written and read.</summary>
internal static class MessageSchemas
{
    /// <summary>Dialect of the schemas.</summary>
    public const string Dialect = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The limit of the wire is one for messages; a schema nests deeper.
    private static readonly JsonSerializerOptions Options = new(WireJson.Default.Options) { MaxDepth = 64 };

    /// <summary>All message types of the topic table.</summary>
    public static IReadOnlyList<Type> Messages { get; } = [.. Topics.All.Select(topic => topic.Payload).Distinct()];

    /// <summary>The file of a message's schema.</summary>
    public static string PathOf(Type message) => Path.Combine(Wire.Approval.Root, "docs", "schemas", message.Name + ".json");

    /// <summary>Whether others write it and the daemon reads it.</summary>
    public static bool IsInbound(Type message) => message.GetCustomAttribute<JsonUnmappedMemberHandlingAttribute>() is not null;

    /// <summary>The schema as its file holds it.</summary>
    public static string Write(Type message) => Of(message).ToJsonString(Layout) + "\n";

    /// <summary>The schema of a message.</summary>
    public static JsonObject Of(Type message)
    {
        var inbound = IsInbound(message);
        var node = Options.GetJsonSchemaAsNode(
            message, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = (context, schema) => Transform(context, schema, inbound) });
        var schema = node as JsonObject ?? [];
        schema.Insert(0, "$schema", Dialect);
        schema.Insert(1, "$id", $"urn:phi-edge:v1:{message.Name}");
        schema.Insert(2, "title", message.Name);
        return schema;
    }

    /// <summary>A value of a signal or a parameter.</summary>
    public static JsonObject OfSignal() => new() { ["type"] = new JsonArray("number", "string", "boolean"), ["maxLength"] = SignalLimits.MaxTextLength };

    private static JsonObject Transform(JsonSchemaExporterContext context, JsonNode node, bool inbound)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var schema = OfConverted(type, inbound) ?? node as JsonObject ?? [];
        var property = context.PropertyInfo is { } json ? PropertyOf(json.DeclaringType, json.Name) : null;

        // What is absent is not known: null is never written, and nobody needs to send it.
        if (schema["type"] is JsonArray types && (property is not null || context.Path.IsEmpty))
        {
            var left = types.Select(t => t!.GetValue<string>()).Where(t => t != "null").ToArray();
            schema["type"] = left.Length == 1 ? left[0] : new JsonArray([.. left.Select(t => (JsonNode)t)]);
        }

        // The exporter passes over a parameter that has a default and a converter of our own.
        foreach (var (name, _) in (schema["properties"] as JsonObject ?? []).Where(member => member.Value?["type"] is null).ToList())
        {
            var passedOver = PropertyOf(type, name);
            var member = OfConverted(Nullable.GetUnderlyingType(passedOver.PropertyType) ?? passedOver.PropertyType, inbound) ?? [];
            Describe(member, passedOver);
            schema["properties"]![name] = member;
        }

        // What can be absent is nullable; anything else is always written. Of what comes in, only what must be sent counts.
        if (!inbound && schema["properties"] is JsonObject members)
        {
            schema.Remove("required");
            schema["required"] = new JsonArray([.. members.Select(member => member.Key).Where(name => IsAlwaysThere(PropertyOf(type, name))).Select(name => (JsonNode)name)]);
        }

        // A default is what the daemon writes, not what a reader may assume.
        schema.Remove("default");
        if (property is not null)
        {
            Describe(schema, property);
        }
        else if (WireDocs.Of(type) is { } description)
        {
            schema.Insert(0, "description", description);
        }

        return schema;
    }

    private static void Describe(JsonObject schema, PropertyInfo property)
    {
        SchemaBounds.Apply(schema, property, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        if (WireDocs.Of(property) is { } description)
        {
            schema.Insert(0, "description", description);
        }
    }

    // What converters of our own write, which the exporter cannot know.
    private static JsonObject? OfConverted(Type type, bool inbound)
    {
        if (type.IsEnum)
        {
            var words = Enum.GetNames(type).Select(name => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(name));
            return new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. words]) };
        }

        if (type == typeof(double))
        {
            return new JsonObject { ["type"] = "number" };
        }

        if (type == typeof(DateTimeOffset))
        {
            var time = new JsonObject { ["type"] = "string", ["format"] = "date-time" };
            if (!inbound)
            {
                time["pattern"] = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$";
            }

            return time;
        }

        return type == typeof(SignalValue) ? OfSignal() : null;
    }

    private static bool IsAlwaysThere(PropertyInfo property) => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;

    private static PropertyInfo PropertyOf(Type declaring, string name) =>
        declaring.GetProperties().Single(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) == name);
}
