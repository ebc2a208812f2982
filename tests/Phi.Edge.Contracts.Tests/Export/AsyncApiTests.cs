using System.Text.Json.Nodes;
using Phi.Edge.Contracts.Tests.Wire;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Export;

public sealed class AsyncApiTests
{
    private static readonly string SchemaFile = Path.Combine(Approval.Root, "tests", "Phi.Edge.Contracts.Tests", "AsyncApi", "asyncapi-3.0.0.schema.json");

    [Fact]
    [Trait("Writes", "contract")]
    public void File_OfAllTopics_IsWhatTheCodeSaysAndNoTopicIsGone()
    {
        var text = AsyncApiDocument.Write();
        if (File.Exists(AsyncApiDocument.PathOfFile) && !Approval.MayBreak)
        {
            var gone = Promises(YamlReader.Read(File.ReadAllText(AsyncApiDocument.PathOfFile))).Except(Promises(YamlReader.Read(text)));
            Assert.True(!gone.Any(), $"Topics are added, never changed or removed. Gone or changed: {string.Join(", ", gone)}");
        }

        Approval.Matches(AsyncApiDocument.PathOfFile, text);
    }

    [Fact]
    public void Document_AsWritten_IsValidAsyncApi() =>
        Assert.Empty(SchemaCheck.Problems(SchemaFile, YamlReader.Read(AsyncApiDocument.Write()).ToJsonString()));

    [Theory]
    [InlineData("operations", "sendAlert", "action", "\"shout\"")]
    [InlineData("channels", "alert", "adress", "\"x\"")]
    [InlineData("components", "messages", "AlertMessage", "7")]
    public void Document_WithAMistake_IsNot(string a, string b, string c, string value)
    {
        var document = YamlReader.Read(AsyncApiDocument.Write());
        document[a]![b]![c] = JsonNode.Parse(value);

        Assert.NotEmpty(SchemaCheck.Problems(SchemaFile, document.ToJsonString()));
    }

    [Fact]
    public void Document_EveryReference_LeadsSomewhere()
    {
        var document = YamlReader.Read(AsyncApiDocument.Write());
        var references = References(document).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(
            reference.StartsWith('#')
                ? reference[2..].Split('/').Aggregate((JsonNode?)document, (node, name) => node?[name]) is not null
                : File.Exists(Path.Combine(Path.GetDirectoryName(AsyncApiDocument.PathOfFile)!, reference)),
            reference));
    }

    [Fact]
    public void Document_ReadAgain_HasEveryTopicOnce() => Assert.Equal(
        Topics.All.Select(topic => $"{Topics.Root}/{{vehicle}}/{topic.Name}"),
        YamlReader.Read(AsyncApiDocument.Write())["channels"]!.AsObject().Select(channel => channel.Value!["address"]!.GetValue<string>()));

    // What a channel is to those who use it.
    private static IEnumerable<string> Promises(JsonObject document) =>
        document["operations"]!.AsObject().Select(operation =>
        {
            var channel = document["channels"]![operation.Value!["channel"]!["$ref"]!.GetValue<string>().Split('/')[^1]]!.AsObject();
            var mqtt = operation.Value["bindings"]!["mqtt"]!;
            return $"{operation.Value["action"]} {channel["address"]} {string.Join('+', channel["messages"]!.AsObject().Select(message => message.Key))} "
                + $"qos {mqtt["qos"]} retain {mqtt["retain"]}";
        });

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member is { Key: "$ref", Value: JsonValue value } ? [value.GetValue<string>()] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
