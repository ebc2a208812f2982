using System.Text.Json.Nodes;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Export;

/// <summary>What the channels and messages of the AsyncAPI document share.</summary>
internal static class AsyncApiParts
{
    private static readonly Dictionary<string, JsonObject> Known = new()
    {
        ["vehicle"] = new() { ["description"] = "The car (`Mqtt:VehicleId`): 1 to 64 letters, digits, dots, hyphens or underscores.", ["examples"] = new JsonArray("vehicle-1") },
        ["kind"] = new() { ["description"] = "The kind of the alert.", ["enum"] = new JsonArray([.. Enum.GetValues<AlertKind>().Select(kind => (JsonNode)WireJson.NameOf(kind))]) },
        ["name"] = new() { ["description"] = "Name in the command catalogue: 1 to 64 lower-case letters, digits and hyphens.", ["examples"] = new JsonArray("set-temperature") },
    };

    /// <summary>Names in braces in the address of a topic.</summary>
    public static IEnumerable<string> ParametersOf(TopicDefinition topic) =>
        topic.Name.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}')).Prepend("vehicle");

    /// <summary>All of them.</summary>
    public static JsonObject Parameters() => new(Topics.All.SelectMany(ParametersOf).Distinct().Select(name => KeyValuePair.Create(
        name, (JsonNode?)(Known.GetValueOrDefault(name)?.DeepClone() ?? new JsonObject { ["description"] = $"The {name}: see the topic." }))));

    /// <summary>Where a topic is.</summary>
    public static string[] Servers(TopicDefinition topic) =>
        topic.Direction == TopicDirection.FromCloud || topic.CloudOnly ? ["cloud"]
        : topic.CloudClass is not null || topic == Topics.AvailabilityTopic ? ["car", "cloud"]
        : ["car"];

    /// <summary>The user properties of what the daemon sends (CloudEvents 1.0, binary mode).</summary>
    public static JsonObject Attributes() => new()
    {
        ["type"] = "object",
        ["description"] = "MQTT 5 user properties. The last three come in the cloud only.",
        ["required"] = new JsonArray("specversion", "id", "source", "type"),
        ["properties"] = new JsonObject
        {
            ["specversion"] = Text("Version of CloudEvents: `1.0`."),
            ["id"] = Text("Id of the message; a message that comes twice has the same."),
            ["source"] = Text("`/phi-edge/{vehicle}`."),
            ["type"] = Text("Type of the event."),
            ["time"] = Text("When it was sent or stored, RFC 3339, UTC; absent in the last will."),
            ["subject"] = Text("What it is about, for alerts their kind."),
            ["stream"] = Text("Messages of a stream keep their order."),
            ["sequence"] = Text("Number in the stream; rises by one."),
            ["epoch"] = Text("The car's database; numbers begin at 1 in a new one."),
        },
    };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };
}
