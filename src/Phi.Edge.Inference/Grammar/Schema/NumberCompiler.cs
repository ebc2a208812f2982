using System.Numerics;
using System.Text.Json;
using Phi.Edge.Inference.Grammar.Automata;
using Phi.Edge.Inference.Grammar.Rules;

namespace Phi.Edge.Inference.Grammar.Schema;

/// <summary>Integers and numbers with exact bounds.</summary>
internal sealed class NumberCompiler(JsonGrammarOptions options)
{
    private const int MaximumStep = 1000;
    private const int MaximumStates = 200_000;

    private readonly Dictionary<NumberRange, Terminal> _known = [];

    /// <summary>The rule of a number schema.</summary>
    public Rule Compile(SchemaNode node, bool isInteger)
    {
        var (digits, step) = Step(node, isInteger);
        var low = Bound(node, digits, isUpper: false);
        var high = Bound(node, digits, isUpper: true);
        var reach = options.MaximumMagnitude * BigInteger.Pow(10, digits);
        // An open side reaches as far as the options say, measured from the closed one when that is farther out.
        low ??= BigInteger.Min(-reach, (high ?? 0) - reach);
        high ??= BigInteger.Max(reach, low.Value + reach);
        var range = new NumberRange(low.Value, high.Value, digits, step);
        if (_known.TryGetValue(range, out var known))
            return known;
        var dfa = low > high ? null : NumberDfa.Create(range, MaximumStates);
        if (dfa is null || dfa.IsEmpty)
            throw node.Invalid(Blame(node), $"no {(isInteger ? "integer" : "number")} with at most {digits} fraction digits is within the bounds.");
        return _known[range] = new Terminal(dfa);
    }

    private (int Digits, int Step) Step(SchemaNode node, bool isInteger)
    {
        var digits = isInteger ? 0 : options.MaximumFractionDigits;
        if (!node.TryGet("multipleOf", out var value))
            return (digits, 1);
        if (value.ValueKind != JsonValueKind.Number || NumberBound.Scale(value.GetRawText(), 400).Floor.Sign <= 0)
            throw node.Invalid("multipleOf", "must be a number above 0.");
        for (var fraction = 0; fraction <= options.MaximumFractionDigits; fraction++)
        {
            var (scaled, isExact) = NumberBound.Scale(value.GetRawText(), fraction);
            if (!isExact)
                continue;
            // Of a fractional step an integer meets every power of ten; the others would need the least common multiple.
            if (isInteger && fraction > 0)
                scaled = BigInteger.Pow(10, fraction) % scaled == 0 ? 1 : MaximumStep + 1;
            if (scaled <= MaximumStep)
                return (isInteger ? 0 : fraction, (int)scaled);
        }
        throw node.NotSupported("multipleOf", $"must be at most {MaximumStep} times a power of ten of at least 10^-{options.MaximumFractionDigits}.");
    }

    private static BigInteger? Bound(SchemaNode node, int digits, bool isUpper)
    {
        BigInteger? bound = null;
        foreach (var (keyword, isExclusive) in isUpper
            ? new[] { ("maximum", false), ("exclusiveMaximum", true) }
            : [("minimum", false), ("exclusiveMinimum", true)])
        {
            if (!node.TryGet(keyword, out var value))
                continue;
            if (value.ValueKind != JsonValueKind.Number)
                throw node.Invalid(keyword, "must be a number.");
            var (floor, isExact) = NumberBound.Scale(value.GetRawText(), digits);
            var limit = isUpper
                ? floor - (isExact && isExclusive ? 1 : 0)
                : floor + (isExact && !isExclusive ? 0 : 1);
            var farthest = BigInteger.Pow(10, 18 + digits);
            if (isUpper ? limit < -farthest : limit > farthest)
                throw node.Invalid(keyword, "leaves only numbers beyond 10^18.");
            limit = isUpper ? BigInteger.Min(limit, farthest) : BigInteger.Max(limit, -farthest);
            bound = bound is not { } other ? limit : isUpper ? BigInteger.Min(other, limit) : BigInteger.Max(other, limit);
        }
        return bound;
    }

    private static string Blame(SchemaNode node) =>
        Array.Find(["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"], node.Has) ?? "type";
}
