using System.Text.Json.Nodes;

namespace Phi.Edge.Contracts.Tests.Export;

public sealed class SchemaEvolutionTests
{
    private const string Before = """
        {"type":"object","required":["id"],"properties":{
          "id":{"type":"string","format":"uuid"},"level":{"type":"string","enum":["low","high"]},
          "share":{"type":"number","minimum":0,"maximum":1},"parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"}}}}}}
        """;

    [Theory]
    [InlineData("""{"note":{"type":"string"}}""")]
    [InlineData("""{"level":{"type":"string","enum":["low","medium","high"]}}""")]
    [InlineData("""{"parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"size":{"type":"number"}}}}}""")]
    public void Breaks_SomethingIsAdded_Nothing(string changed)
    {
        Assert.Empty(SchemaEvolution.Breaks(JsonNode.Parse(Before), With(changed), inbound: false));
        Assert.Empty(SchemaEvolution.Breaks(JsonNode.Parse(Before), With(changed), inbound: true));
    }

    [Theory]
    [InlineData("""{"level":null}""", "/level would be gone")]
    [InlineData("""{"level":{"type":"integer","enum":["low","high"]}}""", "/level: its type was")]
    [InlineData("""{"level":{"type":"string","enum":["high"]}}""", "/level: the word low would be gone")]
    [InlineData("""{"id":{"type":"string"}}""", "/id: its format was")]
    [InlineData("""{"parts":{"type":"array","items":{"type":"object","properties":{}}}}""", "/parts/*/name would be gone")]
    [InlineData("""{"parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":["string","number"]}}}}}""", "/parts/*/name: its type was")]
    public void Breaks_RemovedOrRetyped_NamesIt(string changed, string expected)
    {
        Assert.StartsWith(expected, Assert.Single(SchemaEvolution.Breaks(JsonNode.Parse(Before), With(changed), inbound: false)), StringComparison.Ordinal);
        Assert.StartsWith(expected, Assert.Single(SchemaEvolution.Breaks(JsonNode.Parse(Before), With(changed), inbound: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void Breaks_BoundIsMoved_DependsOnWhoSends()
    {
        var (wider, narrower) = (With("""{"share":{"type":"number","minimum":0,"maximum":2}}"""), With("""{"share":{"type":"number","minimum":0.5,"maximum":1}}"""));

        Assert.Equal(["/share: maximum was 1 and would be 2"], SchemaEvolution.Breaks(JsonNode.Parse(Before), wider, inbound: false));
        Assert.Empty(SchemaEvolution.Breaks(JsonNode.Parse(Before), wider, inbound: true));
        Assert.Empty(SchemaEvolution.Breaks(JsonNode.Parse(Before), narrower, inbound: false));
        Assert.Equal(["/share: minimum was 0 and would be 0.5"], SchemaEvolution.Breaks(JsonNode.Parse(Before), narrower, inbound: true));
    }

    [Fact]
    public void Breaks_RequiredIsMoved_DependsOnWhoSends()
    {
        var (more, less) = (With("{}"), With("{}"));
        more["required"] = new JsonArray("id", "share");
        less["required"] = new JsonArray();

        Assert.Empty(SchemaEvolution.Breaks(JsonNode.Parse(Before), more, inbound: false));
        Assert.Equal(["/share would have to be sent; today's senders do not"], SchemaEvolution.Breaks(JsonNode.Parse(Before), more, inbound: true));
        Assert.Equal(["/id would no longer always be there"], SchemaEvolution.Breaks(JsonNode.Parse(Before), less, inbound: false));
        Assert.Empty(SchemaEvolution.Breaks(JsonNode.Parse(Before), less, inbound: true));
    }

    private static JsonObject With(string changed)
    {
        var schema = JsonNode.Parse(Before)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(changed)!.AsObject().ToList())
        {
            var properties = schema["properties"]!.AsObject();
            properties.Remove(name);
            if (value is not null)
            {
                properties[name] = value.DeepClone();
            }
        }

        return schema;
    }
}
