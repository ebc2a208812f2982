namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>Splits a sentence into folded words; the same for patterns and for what people type.</summary>
internal static class TextTokenizer
{
    /// <summary>The words of a text.</summary>
    public static List<TextToken> Tokenize(string text, LanguageWords language)
    {
        var tokens = new List<TextToken>();
        var pending = false;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsPart(text, at, end)) end++;
            if (end == at)
            {
                pending |= text[at] is ',' or ';' or '.' or '!' or '?' or ':' or '…';
                if (text[at] is '%' or '°' or 'º') Add(tokens, TextFolding.Fold(text.AsSpan(at, 1)), at, at + 1, pending, language);
                at++;
                continue;
            }

            foreach (var (start, stop) in FigureParts(text, at, end))
            {
                Add(tokens, TextFolding.Fold(text.AsSpan(start, stop - start)), start, stop, pending, language);
                pending = false;
            }

            at = end;
        }

        return tokens;
    }

    /// <summary>The words of a part of a pattern.</summary>
    public static IEnumerable<string> Words(string text, LanguageWords language) => Tokenize(text, language).Select(token => token.Word);

    private static void Add(List<TextToken> tokens, string word, int start, int end, bool broken, LanguageWords language)
    {
        if (word.Length == 0) return;
        foreach (var part in language.Expand(word))
        {
            if (tokens.Count > 0 && tokens[^1].Word + part is var joined && joined == language.Percent)
            {
                tokens[^1] = tokens[^1] with { Word = joined, End = end };
                continue;
            }

            tokens.Add(new(part, start, end, broken));
            broken = false;
        }
    }

    // Points and commas belong to a word only between digits, a sign only before a digit at the start, a slash only in "a/c".
    private static bool IsPart(string text, int start, int at)
    {
        var c = text[at];
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is >= '\u0300' and <= '\u036F') return true;
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        return c switch
        {
            '\'' or '’' or '‘' or '`' or '´' => at > start && char.IsLetter(next),
            '.' or ',' => at > start && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(next),
            '-' or '−' or '+' => at == start && char.IsAsciiDigit(next),
            '/' => at == start + 1 && char.IsLetter(text[start]) && char.IsLetter(next) && (at + 2 >= text.Length || !char.IsLetter(text[at + 2])),
            '\u00AD' or '\u200B' or '\u200C' or '\u200D' => at > start,
            _ => false,
        };
    }

    // "22c" and "20km" are two words, "5th" is one.
    private static IEnumerable<(int Start, int End)> FigureParts(string text, int start, int end)
    {
        var digits = start;
        while (digits < end && (char.IsAsciiDigit(text[digits]) || text[digits] is '.' or ',' or '-' or '+' or '−')) digits++;
        if (digits == start || digits == end || text.AsSpan(digits, end - digits) is "st" or "nd" or "rd" or "th") return [(start, end)];
        return [(start, digits), (digits, end)];
    }
}
