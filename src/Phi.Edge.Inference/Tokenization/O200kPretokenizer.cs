namespace Phi.Edge.Inference.Tokenization;

/// <summary>
/// The split of o200k_base, by hand: the seven alternatives of its regular expression, tried in their order, each with the
/// backtracking the expression implies. It works on code points, as the tokenizer's own library does; .NET's regular
/// expressions would see letters outside the basic plane as two symbols.
/// </summary>
internal sealed class O200kPretokenizer : IPretokenizer
{
    private const string Word = @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]";
    private const string Lower = @"[\p{Ll}\p{Lm}\p{Lo}\p{M}]";
    private const string Suffix = "(?i:'s|'t|'re|'ve|'m|'ll|'d)?";

    /// <summary>The regular expression this class stands for.</summary>
    public const string Pattern =
        Word + "*" + Lower + "+" + Suffix + "|" + Word + "+" + Lower + "*" + Suffix
        + @"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+";

    public int NextEnd(ReadOnlySpan<char> text, int start)
    {
        var first = CharacterClasses.At(text, start, out var length);
        var mayPrefix = (first & (CharacterClass.Letter | CharacterClass.Number | CharacterClass.NewLine)) == 0;
        var afterPrefix = mayPrefix && start + length < text.Length ? start + length : -1;
        var end = MatchLowerWord(text, afterPrefix);
        if (end < 0)
            end = MatchLowerWord(text, start);
        if (end < 0)
            end = MatchUpperWord(text, afterPrefix);
        if (end < 0)
            end = MatchUpperWord(text, start);
        if (end >= 0)
            return SkipSuffix(text, end);
        if ((first & CharacterClass.Number) != 0)
            return MatchNumber(text, start);
        end = MatchSymbols(text, start);
        return end >= 0 ? end : MatchSpace(text, start);
    }

    /// <summary>Upper* Lower+: the upper run is taken whole and given back until a lower character follows.</summary>
    private static int MatchLowerWord(ReadOnlySpan<char> text, int start)
    {
        if (start < 0)
            return -1;
        var run = Skip(text, start, CharacterClass.Upper, out var lastLowerEnd);
        var end = Skip(text, run, CharacterClass.Lower, out _);
        return end > run ? end : lastLowerEnd;
    }

    /// <summary>Upper+ (a lower part would already have matched as a lower word).</summary>
    private static int MatchUpperWord(ReadOnlySpan<char> text, int start)
    {
        if (start < 0)
            return -1;
        var end = Skip(text, start, CharacterClass.Upper, out _);
        return end > start ? end : -1;
    }

    private static int SkipSuffix(ReadOnlySpan<char> text, int end)
    {
        if (end + 1 >= text.Length || text[end] != '\'')
            return end;
        var first = (char)(text[end + 1] | 0x20);
        if (text[end + 1] < 128 && first is 's' or 't' or 'm' or 'd')
            return end + 2;
        if (end + 2 >= text.Length || text[end + 1] >= 128 || text[end + 2] >= 128)
            return end;
        return (first, (char)(text[end + 2] | 0x20)) is ('r', 'e') or ('v', 'e') or ('l', 'l') ? end + 3 : end;
    }

    private static int MatchNumber(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        for (var digits = 0; digits < 3 && end < text.Length; digits++)
        {
            if ((CharacterClasses.At(text, end, out var length) & CharacterClass.Number) == 0)
                break;
            end += length;
        }

        return end;
    }

    private static int MatchSymbols(ReadOnlySpan<char> text, int start)
    {
        const CharacterClass Excluded = CharacterClass.Space | CharacterClass.Letter | CharacterClass.Number;
        var from = text[start] == ' ' ? start + 1 : start;
        var end = from;
        while (end < text.Length && (CharacterClasses.At(text, end, out var length) & Excluded) == 0)
            end += length;
        if (end == from)
            return -1;
        while (end < text.Length && text[end] is '\r' or '\n' or '/')
            end++;
        return end;
    }

    private static int MatchSpace(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var lastNewLine = -1;
        while (end < text.Length)
        {
            var found = CharacterClasses.At(text, end, out _);
            if ((found & CharacterClass.Space) == 0)
                break;
            if ((found & CharacterClass.NewLine) != 0)
                lastNewLine = end;
            end++;
        }

        if (lastNewLine >= 0)
            return lastNewLine + 1;
        return end == text.Length || end - start == 1 ? end : end - 1;
    }

    /// <summary>Skips a run of one class; also says where its last character that may be lower ends.</summary>
    private static int Skip(ReadOnlySpan<char> text, int start, CharacterClass wanted, out int lastLowerEnd)
    {
        lastLowerEnd = -1;
        var end = start;
        while (end < text.Length)
        {
            var found = CharacterClasses.At(text, end, out var length);
            if ((found & wanted) == 0)
                break;
            end += length;
            if ((found & CharacterClass.Lower) != 0)
                lastLowerEnd = end;
        }

        return end;
    }
}
