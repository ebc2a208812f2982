using Phi.Edge.Inference.Grammar;

namespace Phi.Edge.Inference.Tests.Grammar;

public sealed class SchemaErrorTests
{
    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"not":{}}}}""", "#/properties/a", "not")]
    [InlineData("""{"type":"object","patternProperties":{}}""", "#", "patternProperties")]
    [InlineData("""{"type":"array","items":{"type":"array","uniqueItems":true}}""", "#/items", "uniqueItems")]
    [InlineData("""{"type":"string","maxLenght":5}""", "#", "maxLenght")]
    [InlineData("""{"type":"string","pattern":"(?=a)"}""", "#", "pattern")]
    [InlineData("""{"type":"string","pattern":"(a)\\1"}""", "#", "pattern")]
    [InlineData("""{"type":"string","pattern":"a$b"}""", "#", "pattern")]
    [InlineData("""{"type":"string","pattern":"[z-a]"}""", "#", "pattern")]
    [InlineData("""{"type":"string","pattern":"(((a{1000}){1000}){1000})"}""", "#", "pattern")]
    [InlineData("""{"type":"string","pattern":"["}""", "#", "pattern")]
    [InlineData("""{"type":"string","pattern":"("}""", "#", "pattern")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"type":"number"}]}""", "#", "oneOf")]
    [InlineData("""{"$ref":"https://example.org/schema"}""", "#", "$ref")]
    [InlineData("""{"enum":["a"],"minLength":1}""", "#", "minLength")]
    [InlineData("""{"type":"integer","multipleOf":12345}""", "#", "multipleOf")]
    [InlineData("""{"type":"object","minProperties":2,"properties":{"a":{}},"additionalProperties":true}""", "#", "minProperties")]
    [InlineData("""{"type":"array","items":[{}]}""", "#", "items")]
    public void Compile_UnsupportedKeyword_NamesPointerAndKeyword(string schema, string pointer, string keyword)
    {
        var error = Assert.Throws<SchemaNotSupportedException>(() => Sampler.Compile(schema));

        Assert.Equal((pointer, keyword), (error.Pointer, error.Keyword));
    }

    [Theory]
    [InlineData("5", "#", "")]
    [InlineData("false", "#", "")]
    [InlineData("""{"type":"text"}""", "#", "type")]
    [InlineData("""{"type":5}""", "#", "type")]
    [InlineData("""{"type":[]}""", "#", "type")]
    [InlineData("""{"type":"object","properties":[]}""", "#", "properties")]
    [InlineData("""{"type":"object","properties":{"a":7}}""", "#/properties/a", "")]
    [InlineData("""{"type":"object","required":["a"]}""", "#", "required")]
    [InlineData("""{"type":"object","required":"a"}""", "#", "required")]
    [InlineData("""{"type":"string","minLength":3,"maxLength":2}""", "#", "minLength")]
    [InlineData("""{"type":"string","minLength":-1}""", "#", "minLength")]
    [InlineData("""{"type":"string","pattern":"^a{5}$","maxLength":4}""", "#", "pattern")]
    [InlineData("""{"type":"string","pattern":7}""", "#", "pattern")]
    [InlineData("""{"type":"integer","minimum":"1"}""", "#", "minimum")]
    [InlineData("""{"type":"integer","minimum":0.1,"maximum":0.9}""", "#", "minimum")]
    [InlineData("""{"type":"integer","minimum":5,"maximum":4}""", "#", "minimum")]
    [InlineData("""{"type":"integer","multipleOf":0}""", "#", "multipleOf")]
    [InlineData("""{"enum":[]}""", "#", "enum")]
    [InlineData("""{"enum":5}""", "#", "enum")]
    [InlineData("""{"enum":["\ud800"]}""", "#", "enum")]
    [InlineData("""{"anyOf":[]}""", "#", "anyOf")]
    [InlineData("""{"$ref":"#/$defs/missing"}""", "#", "$ref")]
    [InlineData("""{"$ref":"#"}""", "#", "$ref")]
    [InlineData("""{"anyOf":[{"$ref":"#"},{"type":"null"}]}""", "#/anyOf/0", "$ref")]
    [InlineData("""{"type":"object","properties":{"a":{"$ref":"#"}},"required":["a"]}""", "#", "$ref")]
    [InlineData("""{"type":"array","minItems":2,"maxItems":1}""", "#", "minItems")]
    [InlineData("""{"allOf":[{"type":"string"},{"type":"integer"}]}""", "#/allOf/1", "type")]
    public void Compile_CorruptSchema_NamesPointerAndKeyword(string schema, string pointer, string keyword)
    {
        var error = Assert.Throws<SchemaInvalidException>(() => Sampler.Compile(schema));

        Assert.Equal((pointer, keyword), (error.Pointer, error.Keyword));
    }

    [Fact]
    public void Compile_Annotations_AreIgnored()
    {
        var grammar = Sampler.Compile("""{"type":"null","title":"t","description":"d","default":1,"examples":[],"format":"date","x-own":1}""");

        Assert.True(Sampler.Accepts(grammar, "null"));
    }
}
