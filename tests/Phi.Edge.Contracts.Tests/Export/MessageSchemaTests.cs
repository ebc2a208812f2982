using System.Text.Json.Nodes;
using Phi.Edge.Contracts.Tests.Wire;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Export;

public sealed class MessageSchemaTests
{
    public static TheoryData<Type> Messages => [.. MessageSchemas.Messages];

    [Theory]
    [MemberData(nameof(Messages))]
    [Trait("Writes", "contract")]
    public void File_OfEveryMessage_IsWhatTheCodeSaysAndBreaksNothing(Type message)
    {
        var path = MessageSchemas.PathOf(message);
        if (File.Exists(path) && !Approval.MayBreak)
        {
            // Before it may be written anew: who only regenerates must not break a promise unseen.
            var breaks = SchemaEvolution.Breaks(JsonNode.Parse(File.ReadAllText(path)), JsonNode.Parse(MessageSchemas.Write(message)), MessageSchemas.IsInbound(message));
            Assert.True(
                breaks.Count == 0,
                $"{message.Name} breaks its contract (add, never change or remove; see docs/contracts.md, 'Changing the contract'):\n{string.Join('\n', breaks)}");
        }

        Approval.Matches(path, MessageSchemas.Write(message));
    }

    [Fact]
    public void Files_AllOfThem_BelongToAMessage() => Assert.Equal(
        MessageSchemas.Messages.Select(message => message.Name).Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.GetDirectoryName(MessageSchemas.PathOf(typeof(AlertMessage)))!, "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Messages))]
    public void Sample_OfEveryMessage_IsValid(Type message) =>
        Assert.Empty(SchemaCheck.Problems(MessageSchemas.PathOf(message), File.ReadAllText(Approval.SamplePath(message))));

    [Theory]
    [MemberData(nameof(Messages))]
    public void Sample_WithAMemberOfAnotherType_IsNot(Type message)
    {
        foreach (var (name, value) in JsonNode.Parse(File.ReadAllText(Approval.SamplePath(message)))!.AsObject().ToList())
        {
            var broken = JsonNode.Parse(File.ReadAllText(Approval.SamplePath(message)))!.AsObject();
            broken[name] = value is JsonArray ? new JsonObject() : new JsonArray();
            Assert.NotEmpty(SchemaCheck.Problems(MessageSchemas.PathOf(message), broken.ToJsonString()));
            broken[name] = null;
            Assert.NotEmpty(SchemaCheck.Problems(MessageSchemas.PathOf(message), broken.ToJsonString()));
        }
    }

    [Theory]
    [InlineData(typeof(AlertMessage), "kind", "\"hunger\"")]
    [InlineData(typeof(AlertMessage), "kind", "\"Distraction\"")]
    [InlineData(typeof(AlertMessage), "latencyMs", "60000.5")]
    [InlineData(typeof(AlertMessage), "at", "\"2026-03-01T08:15:30.250+01:00\"")]
    [InlineData(typeof(AlertMessage), "at", "\"2026-03-41T08:15:30.250Z\"")]
    [InlineData(typeof(AlertMessage), "id", "\"7\"")]
    [InlineData(typeof(DriverStateMessage), "perclos", "1.5")]
    [InlineData(typeof(DriverStateMessage), "eyes", """{"left":{"ear":0.1,"closure":2,"confidence":1},"right":{"ear":0.1,"closure":0,"confidence":1},"closure":0,"confidence":1}""")]
    [InlineData(typeof(VehicleStateMessage), "speedKmh", "501")]
    [InlineData(typeof(VehicleStateMessage), "speed", "50")]
    [InlineData(typeof(VehicleSignalsMessage), "signals", """{"a b":1}""")]
    [InlineData(typeof(VehicleSignalsMessage), "signals", """{"a":null}""")]
    [InlineData(typeof(VoiceTextMessage), "text", "\"\"")]
    [InlineData(typeof(CloudLogLevelMessage), "minutes", "0")]
    [InlineData(typeof(CloudConfigurationMessage), "settings", "{}")]
    public void Sample_BeyondItsBounds_IsNotValid(Type message, string member, string value)
    {
        var sample = JsonNode.Parse(File.ReadAllText(Approval.SamplePath(message)))!.AsObject();
        sample[member] = JsonNode.Parse(value);

        Assert.NotEmpty(SchemaCheck.Problems(MessageSchemas.PathOf(message), sample.ToJsonString()));
    }

    [Fact]
    public void Schemas_OfWhatComesIn_RefuseUnknownMembersAndOfWhatGoesOutDoNot()
    {
        foreach (var topic in Topics.All)
        {
            Assert.Equal(topic.Direction != TopicDirection.Out, MessageSchemas.Of(topic.Payload)["additionalProperties"]?.GetValue<bool>() == false);
        }
    }

    [Fact]
    public void Schemas_EveryMember_IsDescribed() => Assert.All(
        MessageSchemas.Messages, message => Assert.All(MessageSchemas.Of(message)["properties"]!.AsObject(), member => Assert.NotNull(member.Value!["description"])));
}
