using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Grammar;
using Phi.Edge.Inference.Grammar.Masks;
using Phi.Edge.Inference.Tests.Grammar;

namespace Phi.Edge.Benchmarks.Inference;

/// <summary>What constrained output costs over Phi-4's 200,064 tokens: once per model, per schema, per state, and per token.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class GrammarBenchmarks
{
    private const string Schema = """
        {"type":"object","properties":{
          "kind":{"enum":["speedLimit","noEntry","stop","text"]},
          "limitKmh":{"type":["integer","null"],"minimum":5,"maximum":130},
          "text":{"type":"string","maxLength":400},
          "confidence":{"type":"number","minimum":0,"maximum":1}},
         "required":["kind","limitKmh","text","confidence"]}
        """;

    private const string Output =
        """{"kind": "speedLimit", "limitKmh": 50, "text": "Speed limit fifty, on school days from seven to seventeen o'clock; \"Schule\".", "confidence": 0.93}""";

    private readonly O200kVocabulary _vocabulary = new();
    private readonly JsonElement _schema = JsonDocument.Parse(Schema).RootElement;
    private readonly JsonGrammarOptions _cold = new() { MaskCacheBytes = 0 };
    private TokenIndex _index = null!;
    private TokenGrammar _warmGrammar = null!;
    private TokenGrammar _coldGrammar = null!;
    private AIFunctionDeclaration[] _tools = null!;
    private int[] _tokens = null!;
    private int[] _toolStart = null!;

    [GlobalSetup]
    public void Setup()
    {
        _index = new TokenIndex(_vocabulary);
        _warmGrammar = JsonGrammar.Compile(_schema, _index);
        _coldGrammar = JsonGrammar.Compile(_schema, _index, _cold);
        _tools = [.. Enumerable.Range(0, 50).Select(Tool)];
        _tokens = Tokenize(Output);
        _toolStart = Tokenize("""[{"name": """);
        Decode(_warmGrammar);
    }

    [Benchmark(Description = "index a vocabulary (once per model)")]
    public int IndexVocabulary() => new TokenIndex(_vocabulary).Words;

    [Benchmark(Description = "compile 50 tools")]
    public int CompileTools() => ToolGrammar.Compile(_tools, _index).MinimumTokens;

    [Benchmark(Description = "compile 50 tools, then their first mask with all names")]
    public ulong FirstToolMask()
    {
        var constraint = ToolGrammar.Compile(_tools, _index, new ToolGrammarOptions { IsCallRequired = true }).Start();
        constraint.Accept(200025);
        foreach (var token in _toolStart)
            constraint.Accept(token);
        return constraint.AllowedTokens[0];
    }

    [Benchmark(Description = "all masks of one output, new states")]
    public ulong ColdOutput() => Decode(_coldGrammar);

    [Benchmark(Description = "all masks of one output, known states")]
    public ulong WarmOutput() => Decode(_warmGrammar);

    [Benchmark(Description = "one mask inside a string, known state")]
    public ulong WarmStringMask()
    {
        var constraint = _warmGrammar.Start();
        foreach (var token in _tokens.AsSpan(0, 20))
            constraint.Accept(token);
        return constraint.AllowedTokens[1];
    }

    private ulong Decode(TokenGrammar grammar)
    {
        var constraint = grammar.Start(4000);
        var sum = 0UL;
        foreach (var token in _tokens)
        {
            sum += constraint.AllowedTokens[token >> 6];
            constraint.Accept(token);
        }
        return sum;
    }

    // Greedy longest match: near enough to byte-pair encoding for timing.
    private int[] Tokenize(string text)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var id = 0; id < _vocabulary.Size; id++)
        {
            if (!_vocabulary.IsSpecial(id))
                known[Encoding.Latin1.GetString(_vocabulary.TokenBytes(id))] = id;
        }
        var tokens = new List<int>();
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(16, text.Length - start);
            while (!known.ContainsKey(text.Substring(start, length)))
                length--;
            tokens.Add(known[text.Substring(start, length)]);
            start += length;
        }
        return [.. tokens];
    }

    private static AIFunctionDeclaration Tool(int number) => AIFunctionFactory.CreateDeclaration($"set_feature_{number}", "Sets it.", JsonDocument.Parse(
        $$$"""
        {"type":"object","properties":{
          "zone":{"enum":["driver","passenger","rear","all"],"description":"Where."},
          "level":{"type":"integer","minimum":{{{-number}}},"maximum":{{{100 + number}}}},
          "target":{"type":"number","minimum":16,"maximum":{{{20 + number}}}},
          "note":{"type":"string","maxLength":100},
          "names":{"type":"array","items":{"type":"string"},"maxItems":5}},
         "required":["zone","level"]}
        """).RootElement);
}
