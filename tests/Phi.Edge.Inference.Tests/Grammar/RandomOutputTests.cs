using System.Text.Json;
using Phi.Edge.Inference.Grammar;

namespace Phi.Edge.Inference.Tests.Grammar;

public sealed class RandomOutputTests
{
    private static readonly JsonGrammarOptions Small = new() { MaximumStringLength = 30, MaximumItems = 5, MaximumDepth = 4 };

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Run_RandomSchemas_EveryOutputIsValidAndFits(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 12; i++)
        {
            using var schema = JsonDocument.Parse(new RandomSchema(random).Document().ToJsonString());
            var grammar = JsonGrammar.Compile(schema.RootElement, TestVocabulary.Index, Small);
            var validator = new SchemaValidator(schema.RootElement);
            for (var run = 0; run < 6; run++)
            {
                var budget = grammar.MinimumTokens + (run == 0 ? 0 : random.Next(200));
                var (text, _) = Sampler.Run(grammar, random, budget);
                using var output = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 200 });
                Assert.True(validator.IsValid(schema.RootElement, output.RootElement), $"{schema.RootElement}\n{text}");
                Assert.True(Sampler.Accepts(grammar, text), text);
            }
        }
    }

    [Fact]
    public void Run_AnyObject_IsValidJson()
    {
        var random = new Random(7);
        var grammar = JsonGrammar.Compile(null, TestVocabulary.Index, Small);
        for (var run = 0; run < 40; run++)
        {
            var (text, _) = Sampler.Run(grammar, random, 300);
            using var output = JsonDocument.Parse(text);
            Assert.Equal(JsonValueKind.Object, output.RootElement.ValueKind);
        }
    }

    [Fact]
    public void Start_BudgetBelowMinimum_ClosesAsSoonAsPossible()
    {
        var grammar = Sampler.Compile("""{"type":"object","properties":{"text":{"type":"string"}},"required":["text"]}""");
        var constraint = grammar.Start(maximumTokens: 1);
        var random = new Random(3);
        var tokens = 0;
        for (; !constraint.MustEnd; tokens++)
        {
            var before = constraint.MinimumBytesToEnd;
            constraint.Accept(Sampler.Draw(constraint, random));
            Assert.True(constraint.MinimumBytesToEnd < before);
        }
        Assert.InRange(tokens, 1, grammar.MinimumTokens);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 12)];
}
