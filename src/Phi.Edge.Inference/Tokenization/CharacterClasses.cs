using System.Globalization;
using System.Text;

namespace Phi.Edge.Inference.Tokenization;

/// <summary>Character classes by code point, tabulated for the basic plane.</summary>
internal static class CharacterClasses
{
    private static readonly CharacterClass[] Basic = Build();

    /// <summary>The class of the character at a place, and how many UTF-16 units it has.</summary>
    public static CharacterClass At(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        var unit = text[index];
        if (!char.IsHighSurrogate(unit) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]))
            return Basic[unit];
        length = 2;
        return Classify(char.ConvertToUtf32(unit, text[index + 1]));
    }

    private static CharacterClass[] Build()
    {
        var table = new CharacterClass[0x10000];
        for (var value = 0; value < table.Length; value++)
            table[value] = Classify(value);
        return table;
    }

    private static CharacterClass Classify(int codePoint)
    {
        if (codePoint is '\r' or '\n')
            return CharacterClass.Space | CharacterClass.NewLine;
        if (Rune.IsValid(codePoint) && Rune.IsWhiteSpace(new Rune(codePoint)))
            return CharacterClass.Space;
        return CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharacterClass.Letter | CharacterClass.Upper,
            UnicodeCategory.LowercaseLetter => CharacterClass.Letter | CharacterClass.Lower,
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                => CharacterClass.Letter | CharacterClass.Upper | CharacterClass.Lower,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                => CharacterClass.Upper | CharacterClass.Lower,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharacterClass.Number,
            _ => CharacterClass.None,
        };
    }
}
