using System.Text.Json;
using Phi.Edge.Inference.Grammar;
using Phi.Edge.Inference.Grammar.Masks;

namespace Phi.Edge.Inference.Tests.Grammar;

public sealed class MaskTests
{
    private const string Schema =
        """{"type":"object","properties":{"text":{"type":"string","minLength":3,"maxLength":9},"tags":{"type":"array","items":{"type":"string"},"maxItems":3}},"required":["text","tags"]}""";

    [Fact]
    public void AllowedTokens_EveryState_AreExactlyThoseThatCanBeAccepted()
    {
        var random = new Random(5);
        for (var run = 0; run < 10; run++)
        {
            var grammar = Sampler.Compile(Schema);
            var path = new List<int>();
            for (var constraint = grammar.Start(); !constraint.MustEnd;)
            {
                for (var token = 0; token < grammar.Index.Size; token++)
                    Assert.Equal(Takes(grammar, path, token), Sampler.IsAllowed(constraint, token));
                path.Add(Sampler.Draw(constraint, random));
                constraint.Accept(path[^1]);
                if (path.Count > 15)
                    break;
            }
        }
    }

    [Fact]
    public void Run_O200kVocabulary_OutputIsValidAndMasksAreShared()
    {
        var grammar = JsonGrammar.Compile(JsonDocument.Parse(Schema).RootElement, new TokenIndex(new O200kVocabulary()));
        var random = new Random(11);
        for (var run = 0; run < 5; run++)
        {
            var (text, _) = Sampler.Run(grammar, random, grammar.MinimumTokens + 40);
            using var output = JsonDocument.Parse(text);
            Assert.True(new SchemaValidator(JsonDocument.Parse(Schema).RootElement).IsValid(JsonDocument.Parse(Schema).RootElement, output.RootElement));
        }
        Assert.InRange(grammar.CachedMasks, 1, 200);
    }

    [Fact]
    public void MaskCache_MemoryUsedUp_LetsGoOfTheOldest()
    {
        var grammar = Sampler.Compile(Schema, new JsonGrammarOptions { MaskCacheBytes = 2000 });
        var random = new Random(2);

        for (var run = 0; run < 10; run++)
            Assert.NotEmpty(Sampler.Run(grammar, random, 200).Text);

        Assert.InRange(grammar.CachedMasks, 1, 12);
    }

    [Fact]
    public async Task Start_ManyRequestsAtOnce_ShareOneGrammar()
    {
        var grammar = Sampler.Compile(Schema);

        var texts = await Task.WhenAll(Enumerable.Range(0, 8).Select(seed => Task.Run(() => Sampler.Run(grammar, new Random(seed), 300).Text)));

        Assert.All(texts, text => Assert.True(Sampler.Accepts(grammar, text)));
    }

    [Fact]
    public void TokenIndex_VocabularyWithoutSingleBytes_Throws() =>
        Assert.Throws<ArgumentException>(() => new TokenIndex(new NoBytes()));

    private static bool Takes(TokenGrammar grammar, List<int> path, int token)
    {
        var constraint = grammar.Start();
        foreach (var earlier in path)
            constraint.Accept(earlier);
        try
        {
            constraint.Accept(token);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private sealed class NoBytes : ITokenVocabulary
    {
        public int Size => 1;

        public ReadOnlySpan<byte> TokenBytes(int id) => "abc"u8;

        public bool IsSpecial(int id) => false;
    }
}
