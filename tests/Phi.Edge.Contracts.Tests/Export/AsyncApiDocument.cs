using System.Text.Json;
using System.Text.Json.Nodes;
using Phi.Edge.Contracts.Tests.Wire;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Export;

/// <summary>The topic table as an AsyncAPI 3.0 document, from the daemon's side: it sends what leaves it and receives what others send.</summary>
internal static class AsyncApiDocument
{
    private const string SchemaFormat = "application/schema+json;version=draft-07";

    public static string PathOfFile { get; } = Path.Combine(Approval.Root, "docs", "asyncapi.yaml");

    public static string Write() => Yaml.Write(Create(), "Generated from Topics.cs and the wire types with './dev contracts'; the schemas are in schemas/.");

    private static JsonObject Create() => new()
    {
        ["asyncapi"] = "3.0.0",
        ["info"] = new JsonObject
        {
            ["title"] = "Phi.Edge",
            ["version"] = "1.0.0",
            ["description"] = "What the in-vehicle daemon says and hears over MQTT 5, in the car and in the cloud. Rules for both sides: contracts.md and fleet.md.",
            ["license"] = new JsonObject { ["name"] = "MIT" },
        },
        ["defaultContentType"] = "application/json",
        ["servers"] = new JsonObject
        {
            ["car"] = Server("mqtt", "1883", "The broker in the car: the daemon's own, or another."),
            ["cloud"] = Server("secure-mqtt", "8883", "The broker in the cloud; only when one is configured."),
        },
        ["channels"] = Object(Topics.All, topic => (Key(topic), Channel(topic))),
        ["operations"] = Object(Topics.All, topic => ((topic.Direction == TopicDirection.Out ? "send" : "receive") + Upper(Key(topic)), Operation(topic))),
        ["components"] = new JsonObject
        {
            ["messages"] = Object(Topics.All.DistinctBy(topic => topic.Payload), topic => (topic.Payload.Name, Message(topic))),
            ["parameters"] = AsyncApiParts.Parameters(),
            ["schemas"] = new JsonObject { ["CloudEventAttributes"] = AsyncApiParts.Attributes() },
        },
    };

    private static JsonObject Server(string protocol, string port, string description) => new()
    {
        ["host"] = "{host}:{port}",
        ["protocol"] = protocol,
        ["protocolVersion"] = "5.0",
        ["description"] = description,
        ["variables"] = new JsonObject
        {
            ["host"] = new JsonObject { ["default"] = "127.0.0.1" },
            ["port"] = new JsonObject { ["default"] = port },
        },
    };

    private static JsonObject Channel(TopicDefinition topic) => new()
    {
        ["address"] = $"{Topics.Root}/{{vehicle}}/{topic.Name}",
        ["title"] = topic.Name,
        ["description"] = topic.Description,
        ["servers"] = new JsonArray([.. AsyncApiParts.Servers(topic).Select(server => Reference($"#/servers/{server}"))]),
        ["messages"] = new JsonObject { [topic.Payload.Name] = Reference($"#/components/messages/{topic.Payload.Name}") },
        ["parameters"] = Object(AsyncApiParts.ParametersOf(topic), name => (name, Reference($"#/components/parameters/{name}"))),
    };

    private static JsonObject Operation(TopicDefinition topic)
    {
        var binding = new JsonObject { ["qos"] = topic.QualityOfService, ["retain"] = topic.Retain };
        if (topic.Expiry is { } expiry)
        {
            binding["messageExpiryInterval"] = (int)expiry.TotalSeconds;
        }

        binding["bindingVersion"] = "0.2.0";
        var operation = new JsonObject
        {
            ["action"] = topic.Direction == TopicDirection.Out ? "send" : "receive",
            ["channel"] = Reference("#/channels/" + Key(topic)),
            ["bindings"] = new JsonObject { ["mqtt"] = binding },
            ["x-rate"] = topic.Rate,
        };
        Set(operation, "x-rate-limit", topic.RateLimit);
        Set(operation, "x-priority", topic.Priority is { } priority ? WireJson.NameOf(priority) : null);
        Set(operation, "x-urgent-priority", topic.UrgentPriority is { } urgent ? WireJson.NameOf(urgent) : null);
        if (topic == VoiceTopics.CommandRequest)
        {
            operation["reply"] = new JsonObject
            {
                ["address"] = new JsonObject { ["location"] = "$message.header#/responseTopic", ["description"] = "MQTT 5 response topic, with the correlation data unchanged." },
                ["channel"] = Reference("#/channels/" + Key(VoiceTopics.CommandReply)),
            };
        }

        return operation;
    }

    private static JsonObject Message(TopicDefinition topic)
    {
        var message = new JsonObject { ["name"] = topic.EventType ?? topic.Payload.Name, ["title"] = topic.Payload.Name };
        Set(message, "summary", WireDocs.Of(topic.Payload));
        message["contentType"] = "application/json";
        if (topic.EventType is not null)
        {
            message["headers"] = Reference("#/components/schemas/CloudEventAttributes");
            message["bindings"] = new JsonObject { ["mqtt"] = new JsonObject { ["payloadFormatIndicator"] = 1, ["bindingVersion"] = "0.2.0" } };
        }

        message["payload"] = new JsonObject { ["schemaFormat"] = SchemaFormat, ["schema"] = Reference($"./schemas/{topic.Payload.Name}.json") };
        message["examples"] = new JsonArray(new JsonObject { ["payload"] = JsonNode.Parse(Samples.Write(Samples.All[topic.Payload])) });
        return message;
    }

    private static void Set(JsonObject target, string name, string? value)
    {
        if (value is not null)
        {
            target[name] = value;
        }
    }

    private static JsonObject Object<T>(IEnumerable<T> items, Func<T, (string Name, JsonObject Value)> member) =>
        new(items.Select(member).Select(pair => KeyValuePair.Create(pair.Name, (JsonNode?)pair.Value)));

    private static JsonObject Reference(string target) => new() { ["$ref"] = target };

    // control/cloud/log-level is controlCloudLogLevel; what stands for something else is left out.
    private static string Key(TopicDefinition topic) => JsonNamingPolicy.CamelCase.ConvertName(string.Concat(
        topic.Name.Split('/').Where(part => part[0] != '{').SelectMany(part => part.Split('-')).Select(Upper)));

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
