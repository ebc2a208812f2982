using Phi.Edge.Inference.Grammar;

namespace Phi.Edge.Inference.Tests.Grammar;

public sealed class JsonGrammarTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "\"a\\n\\u00e9\\\"\"", true)]
    [InlineData("""{"type":"string"}""", "\"\\ud83d\\ude00\"", true)]
    [InlineData("""{"type":"string"}""", "\"\\ud83d\"", false)]
    [InlineData("""{"type":"string"}""", "\"\\ude00\"", false)]
    [InlineData("""{"type":"string"}""", "\"\\ud83d\\u0041\"", false)]
    [InlineData("""{"type":"string"}""", "\"a\nb\"", false)]
    [InlineData("""{"type":"string"}""", "\"\\x\"", false)]
    [InlineData("""{"type":"string","maxLength":2}""", "\"日😀\"", true)]
    [InlineData("""{"type":"string","maxLength":2}""", "\"日😀a\"", false)]
    [InlineData("""{"type":"string","maxLength":1}""", "\"\\ud83d\\ude00\"", true)]
    [InlineData("""{"type":"string","minLength":2}""", "\"😀\"", false)]
    [InlineData("""{"type":"string","maxLength":0}""", "\"\"", true)]
    [InlineData("""{"enum":["on","once","öffnen","\u0007",null,1.50]}""", "\"on\"", true)]
    [InlineData("""{"enum":["on","once","öffnen","\u0007",null,1.50]}""", "\"once\"", true)]
    [InlineData("""{"enum":["on","once","öffnen","\u0007",null,1.50]}""", "\"onc\"", false)]
    [InlineData("""{"enum":["on","once","öffnen","\u0007",null,1.50]}""", "\"öffnen\"", true)]
    [InlineData("""{"enum":["on","once","öffnen","\u0007",null,1.50]}""", "1.50", true)]
    [InlineData("""{"type":"string","enum":["on",null]}""", "null", false)]
    [InlineData("""{"type":["string","null"]}""", "null", true)]
    [InlineData("""{"type":"array","maxItems":0}""", "[]", true)]
    [InlineData("""{"type":"array","items":{"type":"null"},"minItems":1}""", "[]", false)]
    [InlineData("""{"type":"array","items":{"type":"null"}}""", "[null, null,null]", true)]
    [InlineData("""{"type":"array","items":{"type":"null"}}""", "[null ,null]", false)]
    [InlineData("""{"type":"array","items":{"type":"null"}}""", "[null,  null]", false)]
    [InlineData("""{"type":"array","prefixItems":[{"type":"null"}],"items":{"type":"boolean"}}""", "[null,true,false]", true)]
    [InlineData("""{"type":"object"}""", "{}", true)]
    [InlineData("""{"type":"object"}""", "{\"a\":1}", false)]
    [InlineData("""{"allOf":[{"type":"integer"},{"type":"number","maximum":5}]}""", "5", true)]
    [InlineData("""{"allOf":[{"type":"integer"},{"type":"number","maximum":5}]}""", "6", false)]
    [InlineData("""{"oneOf":[{"type":"integer"},{"type":"string"}]}""", "7", true)]
    public void Compile_Schema_AcceptsExactly(string schema, string text, bool isValid) =>
        Assert.Equal(isValid, Sampler.Accepts(Sampler.Compile(schema), text));

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"a":1}""", true)]
    [InlineData("""{"b": 2}""", true)]
    [InlineData("""{"a":1,"b":2}""", true)]
    [InlineData("""{"b":2,"a":1}""", false)]
    [InlineData("""{"a":1,"a":1}""", false)]
    [InlineData("""{,"a":1}""", false)]
    [InlineData("""{"a":1,}""", false)]
    public void Compile_OptionalProperties_KeepSchemaOrder(string text, bool isValid)
    {
        var grammar = Sampler.Compile("""{"type":"object","properties":{"a":{"const":1},"b":{"const":2}}}""");

        Assert.Equal(isValid, Sampler.Accepts(grammar, text));
    }

    [Theory]
    [InlineData("""{"a":true}""", true)]
    [InlineData("""{"a":true,"b":1}""", true)]
    [InlineData("""{"a":true,"a":1}""", false)]
    [InlineData("""{"a":true,"\u0061":1}""", false)]
    [InlineData("""{"a":true,"ab":1,"é":2}""", true)]
    [InlineData("""{"a":true,"b":true}""", false)]
    public void Compile_AdditionalProperties_AreNeverDeclaredOnes(string text, bool isValid)
    {
        var grammar = Sampler.Compile(
            """{"type":"object","properties":{"a":{"type":"boolean"}},"required":["a"],"additionalProperties":{"type":"integer"}}""");

        Assert.Equal(isValid, Sampler.Accepts(grammar, text));
    }

    [Fact]
    public void Compile_RecursionAtItsBound_LeavesOutWhatCannotBeCompleted()
    {
        const string Schema = """{"type":"object","properties":{"next":{"$ref":"#"}}}""";
        var grammar = Sampler.Compile(Schema, new JsonGrammarOptions { MaximumDepth = 2 });

        Assert.True(Sampler.Accepts(grammar, """{"next":{"next":{}}}"""));
        Assert.False(Sampler.Accepts(grammar, """{"next":{"next":{"next":{}}}}"""));
    }

    [Fact]
    public void Compile_WithoutSpaces_AllowsNone()
    {
        var grammar = Sampler.Compile("""{"type":"array","items":{"type":"null"}}""", new JsonGrammarOptions { SpaceAfterSeparators = false });

        Assert.True(Sampler.Accepts(grammar, "[null,null]"));
        Assert.False(Sampler.Accepts(grammar, "[null, null]"));
    }

    [Fact]
    public void Accept_TokenNotAllowed_ThrowsAndKeepsState()
    {
        var constraint = Sampler.Compile("""{"type":"boolean"}""").Start();

        Assert.Throws<InvalidOperationException>(() => constraint.Accept(TestVocabulary.FirstByte + '{'));
        Assert.Throws<InvalidOperationException>(() => constraint.Accept(TestVocabulary.Empty));
        Assert.Throws<InvalidOperationException>(() => constraint.Accept(-1));
        constraint.Accept(TestVocabulary.FirstByte + 't');
        Assert.False(constraint.CanEnd);
    }
}
