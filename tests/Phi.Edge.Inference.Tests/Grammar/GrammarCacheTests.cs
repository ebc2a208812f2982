using System.Text.Json;
using Phi.Edge.Inference.Grammar;

namespace Phi.Edge.Inference.Tests.Grammar;

public sealed class GrammarCacheTests
{
    [Fact]
    public async Task ForSchema_ManyCallersAtOnce_CompileOnce()
    {
        var cache = new GrammarCache(new TestVocabulary());
        using var start = new Barrier(4);

        var grammars = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            start.SignalAndWait();
            return cache.ForSchema(Schema("boolean"));
        })));

        Assert.All(grammars, grammar => Assert.Same(grammars[0], grammar));
    }

    [Fact]
    public void ForSchema_SchemaThatFails_FailsEveryTimeAndKeepsTheOthers()
    {
        var cache = new GrammarCache(new TestVocabulary());
        var known = cache.ForSchema(Schema("boolean"));
        for (var i = 0; i < 20; i++)
            Assert.ThrowsAny<PhiInferenceException>(() => cache.ForSchema(Schema($"nonsense{i % 2}")));

        Assert.Same(known, cache.ForSchema(Schema("boolean")));
    }

    private static JsonElement Schema(string type) => JsonElement.Parse($$"""{"type":"{{type}}"}""");
}
