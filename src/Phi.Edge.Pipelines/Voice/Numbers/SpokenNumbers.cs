using System.Collections.Frozen;
using System.Globalization;

namespace Phi.Edge.Pipelines.Voice.Numbers;

/// <summary>Numbers in words, both ways, in English, German, French, Spanish and Italian. Pure and thread-safe.</summary>
public static class SpokenNumbers
{
    private const int Largest = 999_999;

    private static readonly FrozenDictionary<string, NumberLanguage> Languages = new Dictionary<string, NumberLanguage>
    {
        ["en"] = new EnglishNumbers(), ["de"] = new GermanNumbers(), ["fr"] = new FrenchNumbers(), ["es"] = new SpanishNumbers(),
        ["it"] = new ItalianNumbers(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Lazy<NumberParser>> Parsers = Languages.ToFrozenDictionary(
        language => language.Key, language => new Lazy<NumberParser>(() => new(language.Value)), StringComparer.Ordinal);

    /// <summary>Languages it knows, ISO 639-1.</summary>
    public static IReadOnlyCollection<string> Known => Languages.Keys;

    /// <summary>
    /// The usual ways to say a number, the most usual first (<c>twenty one point five</c>, <c>twenty one and a half</c>); up to two decimals
    /// are said. Empty for a language or a number (beyond ±999,999) it does not know.
    /// </summary>
    public static IReadOnlyList<string> Spell(string language, double number)
    {
        if (!Languages.TryGetValue(language, out var spoken) || !(Math.Abs(number) < Largest + 1)) return [];
        var hundredths = (long)Math.Round(Math.Abs(number) * 100, MidpointRounding.AwayFromZero);
        if (hundredths / 100 > Largest) return [];
        var (whole, rest) = ((int)(hundredths / 100), (int)(hundredths % 100));
        var said = Whole(spoken, whole).ToList();
        if (rest > 0) said = [.. WithDecimals(spoken, said, whole, rest)];
        if (number < 0 && hundredths > 0) said = [.. spoken.Minus.SelectMany(minus => said.Select(words => $"{minus} {words}"))];
        return [.. said.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The longest number that starts at <paramref name="start"/>, in figures (<c>21</c>, <c>21.5</c>, <c>21,5</c>, <c>-5</c>) or in words; null
    /// when there is none. Words are folded: lower case, without diacritics, split at hyphens. A percent sign or unit is not part of it.
    /// </summary>
    public static NumberMatch? Parse(string language, IReadOnlyList<string> tokens, int start)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return start >= 0 && start < tokens.Count && Parsers.TryGetValue(language, out var parser) ? parser.Value.Parse(tokens, start) : null;
    }

    private static IEnumerable<string> Whole(NumberLanguage spoken, int whole) =>
        whole < 1000 ? spoken.UnderThousand(whole) : spoken.Thousands(whole / 1000, whole % 1000);

    private static IEnumerable<string> WithDecimals(NumberLanguage spoken, List<string> said, int whole, int rest)
    {
        var digits = (rest % 10 == 0 ? rest / 10 : rest).ToString(rest % 10 == 0 ? "0" : "00", CultureInfo.InvariantCulture);
        var decimals = string.Join(' ', digits.Select(digit => spoken.UnderThousand(digit - '0').First()));
        foreach (var point in spoken.Point)
            foreach (var words in said) yield return $"{words} {point} {decimals}";
        if (rest != 50) yield break;
        if (whole == 0) yield return spoken.Phrases.First(phrase => phrase.Value is 0.5).Key;
        else foreach (var words in said.SelectMany(spoken.Half)) yield return words;
    }
}
