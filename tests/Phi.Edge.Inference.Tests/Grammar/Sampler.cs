using System.Numerics;
using System.Text;
using Phi.Edge.Inference.Decoding;
using Phi.Edge.Inference.Grammar;

namespace Phi.Edge.Inference.Tests.Grammar;

/// <summary>A model with random weights: draws any allowed token.</summary>
internal static class Sampler
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Draws until the output ends; fails when nothing is allowed or the tokens run out.</summary>
    public static (string Text, int Tokens) Run(TokenGrammar grammar, Random random, int maximumTokens, double endProbability = 0.5)
    {
        var constraint = grammar.Start(maximumTokens);
        var bytes = new List<byte>();
        var count = 0;
        while (!constraint.MustEnd && !(constraint.CanEnd && (count == maximumTokens || random.NextDouble() < endProbability)))
        {
            Assert.True(count < maximumTokens, $"Not complete after {count} tokens: {Encoding.UTF8.GetString([.. bytes])}");
            var token = Draw(constraint, random);
            Assert.True(token >= 0, $"Nothing is allowed after: {Encoding.UTF8.GetString([.. bytes])}");
            constraint.Accept(token);
            bytes.AddRange(grammar.Index.Bytes(token));
            count++;
        }
        return (Strict.GetString([.. bytes]), count);
    }

    /// <summary>One of the allowed tokens, each equally likely; -1 when there is none.</summary>
    public static int Draw(ITokenConstraint constraint, Random random)
    {
        var words = constraint.AllowedTokens;
        var total = 0;
        foreach (var word in words)
            total += BitOperations.PopCount(word);
        if (total == 0)
            return -1;
        var pick = random.Next(total);
        for (var i = 0; ; i++)
        {
            var here = BitOperations.PopCount(words[i]);
            if (pick >= here)
            {
                pick -= here;
                continue;
            }
            var word = words[i];
            for (; pick > 0; pick--)
                word &= word - 1;
            return (i * 64) + BitOperations.TrailingZeroCount(word);
        }
    }

    /// <summary>True when the grammar takes a text, byte by byte, and may end there.</summary>
    public static bool Accepts(TokenGrammar grammar, string text)
    {
        var constraint = grammar.Start();
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var token = TestVocabulary.FirstByte + value;
            if (!IsAllowed(constraint, token))
                return false;
            constraint.Accept(token);
        }
        return constraint.CanEnd;
    }

    /// <summary>True when a token is allowed.</summary>
    public static bool IsAllowed(ITokenConstraint constraint, int token) => (constraint.AllowedTokens[token >> 6] >> token & 1) == 1;

    /// <summary>The grammar of a schema over the test vocabulary.</summary>
    public static TokenGrammar Compile(string schema, JsonGrammarOptions? options = null) =>
        JsonGrammar.Compile(System.Text.Json.JsonDocument.Parse(schema).RootElement, TestVocabulary.Index, options);
}
