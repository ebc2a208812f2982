using System.Text;
using Phi.Edge.Inference.Prompt;

namespace Phi.Edge.Inference.Tests.Prompt;

public sealed class ToolListTests
{
    [Theory]
    [InlineData("""[{"name":"heat","description":"Heats.","parameters":{"type":"object","properties":{"zone":{"type":"string"}}}}]""")]
    [InlineData("""[{"type":"function","function":{"name":"heat","description":"Heats.","parameters":{"type":"object","properties":{"zone":{"type":"string"}}}}}]""")]
    [InlineData("""[{"name":"heat","description":"Heats.","parameters":{"zone":{"type":"string"}}}]""")]
    public void Read_EveryForm_GivesTheSameTool(string json)
    {
        var tool = Assert.Single(Read(json));

        Assert.Equal("heat", tool.Name);
        Assert.Equal("Heats.", tool.Description);
        Assert.Equal("""{"type":"object","properties":{"zone":{"type":"string"}}}""", tool.JsonSchema.GetRawText());
    }

    [Fact]
    public void Read_ParameterNamedType_IsAParameter() =>
        Assert.Equal("""{"type":"object","properties":{"type":{"type":"string"}}}""",
            Assert.Single(Read("""[{"name":"f","parameters":{"type":{"type":"string"}}}]""")).JsonSchema.GetRawText());

    [Fact]
    public void Read_WithoutParameters_TakesNone() =>
        Assert.Equal("""{"type":"object","properties":{}}""", Assert.Single(Read("""[{"name":"f"}]""")).JsonSchema.GetRawText());

    [Theory]
    [InlineData("""{"name":"f"}""", "it is no list")]
    [InlineData("""[{"description":"x"}]""", "entry 0 has no name")]
    [InlineData("""[{"name":"f"},{"name":7}]""", "entry 1 has no name")]
    [InlineData("""["f"]""", "entry 0 has no name")]
    [InlineData("""[{"name":"f","parameters":[]}]""", "the parameters of 'f' are no object")]
    [InlineData("""[{"name":"f","parameters":{"a":1}}]""", "the parameter 'a' of 'f'")]
    [InlineData("""[{"name":"f"},{"name":"f"}]""", "two tools are named 'f'")]
    [InlineData("""[{"name":""", "tools.json")]
    public void Read_Broken_SaysWhere(string json, string reason)
    {
        var exception = Assert.Throws<PromptException>(() => Read(json));

        Assert.Contains("'tools.json'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Microsoft.Extensions.AI.AIFunctionDeclaration> Read(string json) =>
        ToolList.Read(Encoding.UTF8.GetBytes(json), "tools.json");
}
