using System.Globalization;
using Phi.Edge.Pipelines.Voice.Text;

namespace Phi.Edge.Pipelines.Voice.Numbers;

/// <summary>Reads numbers of one language from folded words. Immutable once built.</summary>
internal sealed class NumberParser
{
    // The longest number in words is below 20 words; nothing further is looked at.
    private const int Window = 24;

    private readonly NumberLanguage _language;
    private readonly NumberTrie _small = new();
    private readonly NumberTrie _phrases = new();
    private readonly HashSet<string> _minus;
    private readonly HashSet<string> _point;
    private readonly HashSet<string> _thousand;
    private readonly HashSet<string> _joiners;
    private readonly NumberTrie _halves = new();

    public NumberParser(NumberLanguage language)
    {
        _language = language;
        for (var number = 0; number < 1000; number++)
            foreach (var words in language.UnderThousand(number)) _small.Add(Split(words), number);
        foreach (var (phrase, value) in language.Phrases) _phrases.Add(Split(phrase), value);
        foreach (var half in language.AndAHalf) _halves.Add(Split(half), 0.5);
        _minus = Set(language.Minus);
        _point = Set(language.Point);
        _thousand = Set(language.Thousand);
        _joiners = Set(language.Joiners);
    }

    /// <summary>The longest number that starts at <paramref name="start"/>.</summary>
    public NumberMatch? Parse(IReadOnlyList<string> tokens, int start)
    {
        var parts = Parts(tokens, start, out var ends);
        var signed = parts.Count > 1 && _minus.Contains(parts[0]) ? 1 : 0;
        var found = Unsigned(parts, signed);
        while (found is { } match && !ends.Contains(signed + match.Tokens)) found = Shorter(parts, signed, match.Tokens, ends);
        return found is { } number
            ? new(signed == 1 ? -number.Value : number.Value, ends.IndexOf(signed + number.Tokens) + 1)
            : null;
    }

    private NumberMatch? Shorter(List<string> parts, int start, int length, List<int> ends)
    {
        var cut = ends.LastOrDefault(end => end < start + length);
        return cut <= start ? null : Unsigned(parts[..cut], start);
    }

    private NumberMatch? Unsigned(List<string> parts, int start)
    {
        var phrase = _phrases.Longest(parts, start);
        var whole = Figures(parts, start) ?? Whole(parts, start);
        if (whole is { } number)
        {
            var next = start + number.Tokens;
            if (_halves.Longest(parts, next) is { } half) whole = new(number.Value + 0.5, number.Tokens + half.Tokens);
            else if (next < parts.Count && _point.Contains(parts[next])) whole = Decimals(parts, next + 1, number) ?? number;
        }

        return phrase is { } other && (whole is null || other.Tokens > whole.Value.Tokens) ? phrase : whole;
    }

    private NumberMatch? Whole(List<string> parts, int start)
    {
        var head = _small.Longest(parts, start);
        var at = start + (head?.Tokens ?? 0);
        if (head is null && at + 1 < parts.Count && _phrases.Longest(parts, at) is { Value: 1, Tokens: 1 }) at++;
        if (at >= parts.Count || !_thousand.Contains(parts[at])) return head;
        var (value, end) = ((head?.Value ?? 1) * 1000, at + 1);
        var rest = end < parts.Count && _joiners.Contains(parts[end]) ? end + 1 : end;
        return _small.Longest(parts, rest) is { Value: > 0 } tail
            ? new(value + tail.Value, rest + tail.Tokens - start)
            : new(value, end - start);
    }

    // "point two five" digit by digit, "virgule vingt-cinq" as a number, at most four digits.
    private NumberMatch? Decimals(List<string> parts, int start, NumberMatch whole)
    {
        var digits = "";
        var at = start;
        while (digits.Length < 4 && (Figures(parts, at) ?? _small.Longest(parts, at)) is { Value: >= 0 and < 1000 } next && next.Value % 1 == 0)
        {
            if (digits.Length > 0 && next.Value > 9) break;
            digits += ((int)next.Value).ToString(CultureInfo.InvariantCulture);
            at += next.Tokens;
            if (next.Value > 9) break;
        }

        return digits.Length == 0
            ? null
            : new(whole.Value + double.Parse("0." + digits, CultureInfo.InvariantCulture), whole.Tokens + 1 + at - start);
    }

    private static NumberMatch? Figures(List<string> parts, int start)
    {
        if (start >= parts.Count || !parts[start].Any(char.IsAsciiDigit) || parts[start].Length > 9) return null;
        return double.TryParse(
            parts[start].Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new(value, 1)
            : null;
    }

    private List<string> Parts(IReadOnlyList<string> tokens, int start, out List<int> ends)
    {
        var parts = new List<string>();
        ends = [];
        for (var i = start; i < tokens.Count && i < start + Window; i++)
        {
            Cut(tokens[i], parts);
            ends.Add(parts.Count);
        }

        return parts;
    }

    private void Cut(string token, List<string> parts)
    {
        foreach (var compound in _language.Compounds)
        {
            var at = token.IndexOf(compound, StringComparison.Ordinal);
            if (at < 0 || token.Length == compound.Length) continue;
            if (at > 0) Cut(token[..at], parts);
            parts.Add(compound);
            if (at + compound.Length < token.Length) Cut(token[(at + compound.Length)..], parts);
            return;
        }

        parts.Add(token);
    }

    private static HashSet<string> Set(IEnumerable<string> words) => words.Select(word => TextFolding.Fold(word)).ToHashSet(StringComparer.Ordinal);

    private static string[] Split(string words) =>
        TextFolding.Fold(words).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
}
