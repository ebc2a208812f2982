using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Grammar;

namespace Phi.Edge.Inference.Tests.Grammar;

public sealed class ToolGrammarTests
{
    private static readonly AIFunctionDeclaration[] Tools =
    [
        Tool("open", """{"type":"object","properties":{"percent":{"type":"integer","minimum":0,"maximum":100}},"required":["percent"]}"""),
        Tool("open_window", """{"type":"object","properties":{"side":{"enum":["left","right"]}}}"""),
        Tool("horn", """{"type":"object"}"""),
    ];

    private static readonly ToolGrammarOptions Options = new() { OpenTag = TestVocabulary.OpenTag, CloseTag = TestVocabulary.CloseTag };

    [Fact]
    public void Run_RequiredCall_EveryCallIsDeclaredAndValid()
    {
        var grammar = ToolGrammar.Compile(Tools, TestVocabulary.Index, Options with { IsCallRequired = true });
        var random = new Random(1);
        for (var run = 0; run < 100; run++)
        {
            var (text, _) = Sampler.Run(grammar, random, grammar.MinimumTokens + run);
            foreach (var call in JsonDocument.Parse(text).RootElement.EnumerateArray())
            {
                var tool = Tools.Single(tool => tool.Name == call.GetProperty("name").GetString());
                var validator = new SchemaValidator(tool.JsonSchema);
                Assert.True(validator.IsValid(tool.JsonSchema, call.GetProperty("arguments")), text);
            }
        }
    }

    [Fact]
    public void Start_FreeAnswer_TakesTextAndThenATaggedCall()
    {
        var constraint = ToolGrammar.Compile(Tools, TestVocabulary.Index, Options).Start();

        Assert.True(constraint.CanEnd);
        Feed(constraint, "Sure. ");
        Assert.True(constraint.CanEnd);
        Assert.False(Sampler.IsAllowed(constraint, TestVocabulary.CloseTag));
        constraint.Accept(TestVocabulary.OpenTag);
        Assert.False(constraint.CanEnd);
        Feed(constraint, """[{"name": "horn", "arguments": {}}, {"name":"open","arguments":{"percent":100}}]""");
        constraint.Accept(TestVocabulary.CloseTag);
        Assert.True(constraint.MustEnd);
    }

    [Theory]
    [InlineData("functools[{\"name\":\"horn\",\"arguments\":{}}]", true)]
    [InlineData("functools[{\"name\":\"bell\",\"arguments\":{}}]", false)]
    [InlineData("functools are useful", true)]
    [InlineData("Use functools[0]", true)]
    [InlineData("functools[0]", false)]
    public void Start_Functools_IsTextOrAValidCall(string text, bool isValid)
    {
        var grammar = ToolGrammar.Compile(Tools, TestVocabulary.Index, Options with { Syntax = ToolCallSyntax.Functools });

        Assert.Equal(isValid, Sampler.Accepts(grammar, text));
    }

    [Fact]
    public void Start_FunctoolsTokenAcrossTheBracket_StaysConstrained()
    {
        var grammar = ToolGrammar.Compile(Tools, TestVocabulary.Index, Options with { Syntax = ToolCallSyntax.Functools });
        var constraint = grammar.Start();
        var straddling = Enumerable.Range(0, grammar.Index.Size).Single(id => grammar.Index.Bytes(id).SequenceEqual("tools[{"u8));

        Feed(constraint, "func");
        constraint.Accept(straddling);

        Assert.False(constraint.CanEnd);
        Feed(constraint, "\"name\":\"horn\",\"arguments\":{}}]");
        Assert.True(constraint.MustEnd);
    }

    [Fact]
    public void Compile_BadArguments_SayWhatIsWrong()
    {
        var index = TestVocabulary.Index;

        Assert.Throws<ArgumentException>(() => ToolGrammar.Compile([], index, Options));
        Assert.Throws<ArgumentException>(() => ToolGrammar.Compile([Tools[0], Tools[0]], index, Options));
        Assert.Throws<ArgumentException>(() => ToolGrammar.Compile(Tools, index, Options with { OpenTag = 50 }));
        var error = Assert.Throws<SchemaNotSupportedException>(() => ToolGrammar.Compile([Tool("t", """{"not":{}}""")], index, Options));
        Assert.Equal("t#", error.Pointer);
    }

    [Fact]
    public void ForTools_SameToolsTwice_SharesOneGrammar()
    {
        var cache = new GrammarCache(new TestVocabulary());

        Assert.Same(cache.ForTools(Tools, Options), cache.ForTools([.. Tools], Options));
        Assert.NotSame(cache.ForTools(Tools, Options), cache.ForTools(Tools, Options with { IsCallRequired = true }));
        Assert.Same(cache.ForSchema(Tools[0].JsonSchema), cache.ForSchema(Tools[0].JsonSchema));
    }

    private static AIFunctionDeclaration Tool(string name, string schema) =>
        AIFunctionFactory.CreateDeclaration(name, "", JsonDocument.Parse(schema).RootElement);

    private static void Feed(GrammarConstraint constraint, string text)
    {
        foreach (var value in Encoding.UTF8.GetBytes(text))
            constraint.Accept(TestVocabulary.FirstByte + value);
    }
}
