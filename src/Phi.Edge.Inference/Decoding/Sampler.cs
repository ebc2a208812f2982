using System.Numerics;

namespace Phi.Edge.Inference.Decoding;

/// <summary>Chooses one request's next token from the logits. The scratch space may be shared by requests of one thread.</summary>
internal sealed class Sampler(SamplingOptions options, int vocabulary, SamplerScratch scratch)
{
    private readonly Random _random = options.Seed is { } seed ? new Random(unchecked((int)(seed ^ (seed >> 32)))) : new Random();
    private readonly TokenSet? _seen = options.RepetitionPenalty == 1 ? null : new TokenSet(vocabulary);

    /// <summary>Notes a token of the prompt or the answer, for the repetition penalty.</summary>
    public void Observe(int token) => _seen?.Add(token);

    /// <summary>Chooses a token; changes the logits in place.</summary>
    /// <param name="logits">One float per token of the vocabulary; minus infinity is never chosen.</param>
    public int Next(Span<float> logits)
    {
        if (_seen is not null)
            Penalize(logits);
        return options.IsGreedy ? ArgMax(logits) : Draw(logits);
    }

    /// <summary>The first of the largest.</summary>
    public static int ArgMax(ReadOnlySpan<float> values)
    {
        var best = float.NegativeInfinity;
        var width = Vector<float>.Count;
        var i = 0;
        if (values.Length >= width)
        {
            var largest = new Vector<float>(float.NegativeInfinity);
            for (; i <= values.Length - width; i += width)
                largest = Vector.Max(largest, new Vector<float>(values[i..]));
            for (var lane = 0; lane < width; lane++)
                best = Math.Max(best, largest[lane]);
        }

        for (; i < values.Length; i++)
            best = Math.Max(best, values[i]);
        if (!float.IsFinite(best))
        {
            throw new PhiRuntimeException(float.IsNegativeInfinity(best)
                ? "No token is allowed here: the constraint on the answer leaves nothing."
                : "The decoder's logits are not numbers. The weights are corrupt, or the device computes in too narrow a type.");
        }

        return values.IndexOf(best);
    }

    private void Penalize(Span<float> logits)
    {
        var words = _seen!.Words;
        for (var w = 0; w < words.Length; w++)
        {
            for (var bits = words[w]; bits != 0; bits &= bits - 1)
            {
                var token = (w << 6) + BitOperations.TrailingZeroCount(bits);
                if (token >= logits.Length)
                    return;
                var value = logits[token];
                logits[token] = value > 0 ? value / options.RepetitionPenalty : value * options.RepetitionPenalty;
            }
        }
    }

    private int Draw(ReadOnlySpan<float> logits)
    {
        var count = Candidates(logits);
        var tokens = scratch.Tokens.AsSpan(0, count);
        var weights = scratch.Weights.AsSpan(0, count);
        weights.Sort(tokens, static (a, b) => b.CompareTo(a));
        if (options.TopK > 0)
            count = Math.Min(count, options.TopK);
        var top = weights[0];
        var sum = 0d;
        for (var i = 0; i < count; i++)
        {
            weights[i] = MathF.Exp((weights[i] - top) / options.Temperature);
            sum += weights[i];
        }

        count = Keep(weights[..count], sum, out var kept);
        var target = _random.NextDouble() * kept;
        for (var i = 0; i < count; i++)
        {
            target -= weights[i];
            if (target < 0)
                return tokens[i];
        }

        return tokens[count - 1];
    }

    /// <summary>Tokens that can be drawn at all; the weight of the rest is below what a double can add to the sum.</summary>
    private int Candidates(ReadOnlySpan<float> logits)
    {
        const float Negligible = 40; // e^-40 = 4e-18
        var floor = logits[ArgMax(logits)] - (Negligible * options.Temperature);
        var count = 0;
        for (var i = 0; i < logits.Length; i++)
        {
            if (logits[i] >= floor && !float.IsNegativeInfinity(logits[i]))
                (scratch.Tokens[count], scratch.Weights[count++]) = (i, logits[i]);
        }

        return count;
    }

    private int Keep(ReadOnlySpan<float> weights, double sum, out double kept)
    {
        kept = 0;
        var count = 0;
        foreach (var weight in weights)
        {
            if (count > 0 && (weight < options.MinP * weights[0] || kept >= options.TopP * sum))
                break;
            kept += weight;
            count++;
        }

        return count;
    }
}
